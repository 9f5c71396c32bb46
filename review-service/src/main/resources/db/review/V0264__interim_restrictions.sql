-- What nobody takes is restricted meanwhile, where policy allows it: an interim decision of a rule. It says nothing of whether a rule is broken, and it ends with
-- the case's next decision, whoever records it (docs/decisions/0264).
alter table decision
    alter column outcome drop not null,
    add column interim boolean not null default false,
    add constraint decision_has_an_outcome_or_is_interim check ((outcome is null) = interim),
    add constraint interim_decision_is_made_by_a_rule check (not interim or (decider_kind = 'RULE' and automated_decision and clause is not null));

create table interim_restriction (
    decision_id text primary key references decision,
    case_id     text        not null references review_case,
    region      text        not null,
    taken_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    text references decision,
    check ((ended_at is null) = (ended_by is null)),
    constraint interim_once_per_case unique (case_id)
);

create function decision_ends_interim() returns trigger language plpgsql as $$
begin
    update interim_restriction set ended_at = new.decided_at, ended_by = new.id
    where case_id = new.case_id and ended_by is null;
    return null;
end $$;
create trigger decision_ends_interim after insert on decision
    for each row when (not new.interim) execute function decision_ends_interim();
