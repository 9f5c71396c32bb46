-- Product systems that may send, and whose word counts for more.
create table client (
    id            text primary key,
    products      text[]      not null, -- empty: any
    markets       text[],               -- null: any
    active        boolean     not null,
    registered_at timestamptz not null,
    changed_at    timestamptz not null
);

create table flagger (
    client       text   not null references client (id),
    id           text   not null,
    kind         text   not null,
    fields       text[] not null,
    expires_at   timestamptz,
    suspended_at timestamptz,
    primary key (client, id)
);

-- Events that the broker could not take when they came in; gone as soon as they are forwarded.
create table waiting_submission (
    position      bigint generated always as identity primary key,
    instance      text        not null,
    submission_id text        not null unique,
    record_key    text        not null,
    event         text        not null,
    waiting_since timestamptz not null
);
create index waiting_submission_of_instance on waiting_submission (instance, position);

-- When each instance last looked after its own waiting submissions.
create table intake_instance (
    instance text primary key,
    seen_at  timestamptz not null
);

-- Receipts: whose submission it is, and by which request it is known again. Neither content nor sender.
create table submission (
    submission_id text primary key,
    client        text        not null,
    received_at   timestamptz not null,
    key_digest    uuid,
    fingerprint   uuid
);
create index submission_by_request on submission (key_digest) where key_digest is not null;

-- What became of a submission, one row per step, each with a natural key. Steps may be known before the submission is.
create table submission_step (
    submission_id text        not null,
    step          text        not null, -- LINKED, SETTLED, DECIDED
    cause         text        not null, -- the case, the reason, the decision
    at            timestamptz not null,
    case_id       text,
    region        text,
    decision_id   text,
    outcome       text,
    same_as       text,
    primary key (submission_id, step, cause)
);

-- What goes back to a client. Cursors of one client are handed out under its row here, so that a lower one is never seen after a higher one.
create table feed_cursor (
    client text primary key,
    last   bigint not null
);

create table feed_item (
    client      text        not null,
    cursor      bigint      not null,
    kind        text        not null, -- ENFORCEMENT, REPLY, STATEMENT_OF_REASONS
    item_id     text        not null,
    attempt     int         not null,
    subject_key text,
    decision_id text        not null,
    body        jsonb       not null,
    traceparent text,                 -- of an enforcement's request
    told_at     timestamptz not null,
    outcome     text,                 -- null until the client confirmed it
    reason      text,
    answered_at timestamptz,
    primary key (client, cursor),
    unique (item_id)
);
create index feed_item_open on feed_item (client, cursor) where outcome is null;
