-- One judgement on many linked cases: what was wanted, and what became of each case. See docs/decisions/0263.
create table bulk (
    id              text primary key,
    region          text        not null,
    person          text        not null,
    role            text        not null,
    vendor          text,
    reach           jsonb       not null, -- what the person could reach when they asked
    judgement       jsonb       not null,
    linked_to       text        not null references review_case,
    asked_at        timestamptz not null,
    idempotency_key text,
    fingerprint     text        not null,
    constraint bulk_once_per_key unique (person, idempotency_key)
);

create table bulk_case (
    bulk_id     text        not null references bulk,
    case_id     text        not null,
    region      text        not null,
    position    int         not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'DECIDED', 'REFUSED')),
    attempts    int         not null default 0,
    decision_id text references decision,
    refusal     jsonb,
    settled_at  timestamptz,
    primary key (bulk_id, case_id),
    check ((state = 'DECIDED') = (decision_id is not null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state = 'WAITING') = (settled_at is null))
);
create index bulk_case_waiting on bulk_case (attempts, bulk_id, position) where state = 'WAITING';
