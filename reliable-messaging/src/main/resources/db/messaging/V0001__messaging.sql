-- What a record keeper needs so that state and events commit together, and so that an event takes effect once.
-- The services' own migrations start at V0100.

-- Events to be published, in the order of their ids within a key. `sent_at` marks what Kafka has committed; marked rows are purged.
create table outbox (
    id       bigint generated always as identity primary key,
    cell     text        not null,
    topic    text        not null,
    key      text        not null,
    value    text        not null,
    told_at  timestamptz not null,
    sent_at  timestamptz
);
create index outbox_unsent on outbox (cell, id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Which process may publish the rows of a cell. Kafka's transactional id fences one that is paused past its lease.
create table outbox_lease (
    cell        text primary key,
    holder      text        not null,
    lease_until timestamptz not null
);

-- Which events a consumer has taken in; a row commits with the event's effect.
create table inbox (
    consumer text        not null,
    event_id text        not null,
    taken_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_taken_at on inbox using brin (taken_at) with (pages_per_range = 16);

-- Which records a consumer could not act upon. The record itself is on the dead-letter topic, not here.
create table dead_letter (
    id               bigint generated always as identity primary key,
    consumer         text        not null,
    topic            text        not null,
    record_partition int         not null,
    record_offset    bigint      not null,
    reason_code      text        not null,
    path             text        not null,
    attempts         int         not null,
    parked_at        timestamptz not null,
    unique (consumer, topic, record_partition, record_offset)
);
create index dead_letter_parked_at on dead_letter (parked_at);
