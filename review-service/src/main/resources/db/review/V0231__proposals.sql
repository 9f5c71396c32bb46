-- What cannot be undone is decided by two: the first person's decision is a proposal until another confirms it (docs/decisions/0232). Its id is that of the
-- decision that it becomes.
create table proposal (
    id             text primary key,
    case_id        text        not null references review_case,
    region         text        not null,
    proposer       text        not null,
    fencing_token  text        not null,
    judgement      jsonb       not null,
    policy_release text        not null,
    proposed_at    timestamptz not null,
    settled_at     timestamptz,
    settled_by     text,
    settlement     text check (settlement in ('CONFIRMED', 'SENT_BACK', 'OVERTAKEN')),
    note           text,
    check ((settled_at is null) = (settlement is null)),
    check (settlement is null or settlement = 'OVERTAKEN' or settled_by is not null),
    constraint proposal_settled_by_another check (settled_by <> proposer)
);
create unique index proposal_open on proposal (case_id) where settled_at is null;
create index proposal_of_case on proposal (case_id);
