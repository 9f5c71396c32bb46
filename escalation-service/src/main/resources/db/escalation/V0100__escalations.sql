-- Escalations to the global specialist teams. Every row says the review cell that owns its case, and the team that works on it.
create table escalation (
    id                      text collate "C" primary key,
    case_id                 text        not null,
    case_key                jsonb       not null,
    region                  text        not null,
    market                  text        not null,
    source                  text        not null check (source in ('CONFIRMED_CASE', 'REFERRAL')),
    team                    text        not null,
    language                text,
    owner_known             boolean     not null,
    confidentiality         text        not null check (confidentiality in ('STANDARD', 'RESTRICTED')),
    reason                  text        not null,
    question                text,
    asked_by                jsonb       not null,
    asked_at                timestamptz not null,
    answer_by               timestamptz,
    traceparent             text, -- of the event that asked first
    category                text        not null,
    severity                text        not null check (severity in ('S0', 'S1', 'S2', 'S3', 'S4')),
    assessment              jsonb       not null,
    acknowledge_by          timestamptz not null,
    acknowledge_breached_at timestamptz,
    resolve_by              timestamptz not null,
    resolve_breached_at     timestamptz,
    state                   text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'INVESTIGATING', 'WAITING_ON', 'DECIDED')),
    specialist              text,
    waiting_on              text,
    outcome                 text,
    clause                  jsonb,
    actions                 jsonb,
    decider                 jsonb,
    decided_at              timestamptz,
    decision_id             text,
    opened_at               timestamptz not null,
    reports                 bigint      not null,
    case_sequence           bigint      not null,
    told                    bigint      not null,
    version                 bigint      not null,
    check ((state = 'DECIDED') = (outcome is not null)),
    check ((state = 'WAITING_ON') = (waiting_on is not null))
);
create unique index escalation_one_open_per_case on escalation (case_id) where state <> 'DECIDED';
create index escalation_of_case on escalation (case_id, asked_at);
-- The list of a team, what is due first comes first.
create index escalation_of_team on escalation (team, state, resolve_by, id);
create index escalation_due on escalation (resolve_by, id);
-- What the clock sweep probes.
create index escalation_acknowledge_clock on escalation (acknowledge_by) where state = 'OPEN' and acknowledge_breached_at is null;
create index escalation_resolve_clock on escalation (resolve_by) where state <> 'DECIDED' and resolve_breached_at is null;

-- What was reported, as the reports showed it; equal hashes are the same content.
create table escalation_content (
    position      bigint generated always as identity,
    escalation_id text  not null references escalation,
    hash          text  not null,
    subject       jsonb not null,
    primary key (escalation_id, hash)
);

-- The reports of a confirmed case. Who reported is not kept: specialists do not answer reporters, the owning cell does.
create table escalation_report (
    escalation_id text        not null references escalation,
    submission_id text        not null,
    reporter_kind text        not null,
    category      text        not null,
    note          text,
    received_at   timestamptz not null,
    primary key (escalation_id, submission_id)
);
create index escalation_report_by_time on escalation_report (escalation_id, received_at);

-- What happened to an escalation and what was written about it. Rows are added, never changed; notes and rationales are nowhere else.
create table escalation_entry (
    position      bigint generated always as identity primary key,
    escalation_id text        not null references escalation,
    kind          text        not null,
    at            timestamptz not null,
    by            text        not null,
    state         text        not null,
    note          text
);
create index escalation_entry_of on escalation_entry (escalation_id, position);
