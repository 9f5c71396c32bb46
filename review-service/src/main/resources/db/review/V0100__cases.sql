-- Cases, their reports and contents, and the lanes they are queued in. Every row says its region.

-- Cases that the same people may serve. A claim finds the lanes a person may serve and probes their heads.
create table lane (
    id             bigint generated always as identity primary key,
    region         text   not null,
    market         text   not null,
    language       text   not null,
    languages      text[] not null,
    clearances     text[] not null,
    category_group text   not null,
    unique (region, market, language, languages, clearances, category_group)
);

create table review_case (
    case_id             text collate "C" primary key,
    region              text        not null,
    lane                bigint      not null references lane,
    state               text        not null check (state in
        ('QUEUED', 'CLAIMED', 'HELD', 'NEEDS_INFO', 'SECOND_REVIEW', 'PARKED', 'DECIDED')),
    parked_because      text,
    claim_id            text,
    claimed_by          text,
    fencing_token       text,
    lease_until         timestamptz,
    standing_decision   text,
    standing_outcome    text,
    case_key            jsonb       not null,
    subject_key         text        not null,
    subject_id          text        not null,
    market              text        not null,
    language            text,
    category            text        not null,
    severity            text collate "C" not null check (severity in ('S0', 'S1', 'S2', 'S3', 'S4')),
    clearances          text[]      not null,
    rank_at             timestamptz not null,
    deadline            timestamptz not null,
    assessment          jsonb       not null,
    confirmation        jsonb,
    owner_id            text,
    automated_detection boolean     not null,
    received_at         timestamptz not null,
    seen_sequence       bigint      not null,
    reports             bigint      not null,
    contents            text[]      not null,
    categories          text[]      not null,
    told                bigint      not null,
    decisions           int         not null,
    traceparent         text, -- of the report that opened it
    check ((state = 'CLAIMED') = (claim_id is not null)),
    check ((state = 'CLAIMED') = (fencing_token is not null)),
    check ((state = 'DECIDED') = (standing_decision is not null))
);
-- The order of the claim inside a lane: severity bands, then rank; and what is past its deadline.
create index review_case_by_rank on review_case (lane, severity, rank_at, case_id) where state = 'QUEUED';
create index review_case_by_deadline on review_case (lane, deadline, case_id) where state = 'QUEUED' and severity > 'S1';
create index review_case_lease on review_case (lease_until) where state = 'CLAIMED';
create index review_case_subject on review_case (subject_key);

-- Who reported is needed to answer, and leaves this table for nothing else.
create table case_report (
    case_id       text        not null references review_case,
    submission_id text        not null,
    region        text        not null,
    sequence      bigint      not null,
    reporter_kind text        not null,
    reporter_id   text,
    locale        text,
    minor         boolean,
    category      text        not null,
    note          text,
    content_hash  text,
    received_at   timestamptz not null,
    answered_by   text,
    taken_in_at   timestamptz not null default clock_timestamp(),
    primary key (case_id, submission_id)
);

create table case_content (
    case_id  text        not null references review_case,
    hash     text        not null,
    region   text        not null,
    subject  jsonb       not null,
    seen_at  timestamptz not null,
    primary key (case_id, hash)
);

-- Leases. The history of a case's claims stays; at most one is live per case, and one per person.
create table claim (
    id            text primary key,
    case_id       text        not null references review_case,
    region        text        not null,
    reviewer      text        not null,
    fencing_token text        not null unique,
    claimed_at    timestamptz not null,
    lease_until   timestamptz not null,
    ended_at      timestamptz,
    end_reason    text,
    check ((ended_at is null) = (end_reason is null))
);
create unique index claim_live_case on claim (case_id) where ended_at is null;
create unique index claim_live_reviewer on claim (reviewer) where ended_at is null;
create index claim_of_case on claim (case_id);
-- The figures of what is open: never a look at what is decided.
create index review_case_open on review_case (region, state, lane, deadline) where state <> 'DECIDED';
