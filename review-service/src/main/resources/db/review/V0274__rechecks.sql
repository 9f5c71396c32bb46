-- Decisions that somebody else reads again after they were made (docs/decisions/0185): a share of what rules and models decide, and of what people decide at once
-- because it is S0 or S1. The decision stands meanwhile.
create table recheck (
    id           text primary key,
    decision_id  text        not null unique references decision,
    case_id      text        not null references review_case,
    region       text        not null,
    market       text        not null,
    category     text        not null,
    severity     text        not null,
    because      text        not null check (because in ('AUTOMATED', 'SEVERE')),
    decider      text        not null,
    verdict      text        not null, -- of the decision: outcome, and clause where one was named
    drawn_at     timestamptz not null,
    held_by      text, -- in whose hand it is, under
    hold         text, -- what becomes a claim of the ledger when it ends
    token        text,
    held_since   timestamptz,
    held_until   timestamptz,
    reader       text,
    read_verdict text,
    rationale    text, -- may quote the content
    read_at      timestamptz,
    settled_at   timestamptz,
    settlement   text check (settlement in ('AGREED', 'DISAGREED', 'OVERTAKEN', 'UNREAD')),
    upheld_by    text, -- who found the decision right all the same
    upheld_at    timestamptz,
    upheld_note  text,
    check ((reader is null) = (read_at is null) and (reader is null) = (read_verdict is null)),
    check ((reader is not null) = coalesce(settlement in ('AGREED', 'DISAGREED'), false)),
    check ((settled_at is null) = (settlement is null)),
    check (num_nulls(held_by, hold, token, held_since, held_until) in (0, 5)),
    check (settled_at is null or held_by is null),
    constraint recheck_held_by_another check (held_by <> decider),
    check ((upheld_by is null) = (upheld_at is null)),
    check (upheld_by is null or settlement = 'DISAGREED'),
    constraint recheck_read_by_another check (reader <> decider),
    constraint recheck_upheld_by_a_third check (upheld_by <> reader and upheld_by <> decider)
);
create index recheck_waiting on recheck (region, severity, drawn_at) where settled_at is null;
create unique index recheck_in_hand on recheck (held_by) where held_by is not null;
create index recheck_disagreed on recheck (region, id) where settlement = 'DISAGREED' and upheld_at is null;

-- A decision counts against its breaker once, however it was found wrong.
alter table automated_decision add column disagreed_by text references recheck;
