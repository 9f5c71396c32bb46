-- Whose restriction stands no more is told so, once.
alter table told drop constraint told_kind_check;
alter table told add constraint told_kind_check check (kind in ('REPLY', 'STATEMENT_OF_REASONS', 'CORRECTION'));

create index decision_overturns on decision (overturns) where overturns is not null;
