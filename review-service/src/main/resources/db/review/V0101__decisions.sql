-- Decisions are final records. What they ask of products and what people were told hangs off them.

create table decision (
    id                   text primary key,
    case_id              text        not null references review_case,
    region               text        not null,
    outcome              text        not null,
    clause               text,
    clause_version       text,
    category             text        not null,
    severity             text        not null,
    language             text,
    actions              jsonb       not null,
    decider_kind         text        not null,
    decider_id           text        not null,
    decider_team         text,
    decider_version      text,
    manifestly_unfounded text[]      not null,
    reports_through      bigint      not null,
    automated_detection  boolean     not null,
    automated_decision   boolean     not null,
    policy_release       text        not null,
    decided_at           timestamptz not null,
    escalation_id        text unique
);
create index decision_of_case on decision (case_id, decider_id);

create function decision_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a decision is final: record a new one' using errcode = '23001';
end $$;
create trigger decision_is_final before update or delete on decision
    for each row execute function decision_is_final();
create trigger decision_is_never_truncated before truncate on decision
    for each statement execute function decision_is_final();

-- The reviewer's reasons stand apart: they may quote the content and are erased with it.
create table decision_rationale (
    decision_id text primary key references decision,
    rationale   text not null
);

-- A request that was answered before gets the same answer again.
create table decision_request (
    reviewer        text not null,
    idempotency_key text not null,
    fingerprint     text not null,
    decision_id     text not null references decision,
    primary key (reviewer, idempotency_key)
);

create table enforcement (
    id           text primary key,
    decision_id  text        not null references decision,
    case_id      text        not null,
    region       text        not null,
    action       jsonb       not null,
    state        text        not null check (state in ('REQUESTED', 'APPLIED', 'FAILED', 'MOOT')),
    reason       text,
    requested_at timestamptz not null,
    settled_at   timestamptz,
    check ((state = 'REQUESTED') = (settled_at is null))
);
create index enforcement_of_decision on enforcement (decision_id);
create index enforcement_open on enforcement (region, requested_at) where state = 'REQUESTED';

-- Who was told what of which decision: each once.
create table told (
    message_id   text primary key,
    decision_id  text        not null references decision,
    region       text        not null,
    kind         text        not null check (kind in ('REPLY', 'STATEMENT_OF_REASONS')),
    recipient_id text        not null,
    told_at      timestamptz not null,
    unique (decision_id, kind, recipient_id)
);

create table referral (
    id          text primary key,
    case_id     text        not null references review_case,
    region      text        not null,
    reason      text        not null,
    team        text        not null,
    question    text        not null,
    referred_by text        not null,
    referred_at timestamptz not null
);
create index referral_of_case on referral (case_id);

-- Resolutions whose case is not here yet: no order holds between topics.
create table waiting_resolution (
    escalation_id text primary key,
    case_id       text        not null,
    region        text        not null,
    resolution    jsonb       not null,
    arrived_at    timestamptz not null
);
create index waiting_resolution_case on waiting_resolution (case_id);

-- The policy: parts and the releases that name them, each immutable, as the facts that were published.
create table policy_part (
    name text primary key,
    type text not null,
    fact text not null
);
