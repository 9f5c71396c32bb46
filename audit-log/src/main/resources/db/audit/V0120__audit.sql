-- Who did what: rows are only ever added, and chained by hash in batches soon after they are committed.

create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    cell         text        not null,
    kind         text        not null check (kind in ('WRITE', 'LOOK', 'REFUSAL')),
    action       text        not null check (length(action) between 1 and 200),
    actor_kind   text        not null check (actor_kind in ('PERSON', 'PRODUCT', 'RULE', 'NOBODY')),
    actor        text        check (length(actor) <= 200),
    role         text        check (length(role) <= 200),
    vendor       text        check (length(vendor) <= 200),
    client       text        check (length(client) <= 200),
    region       text        check (length(region) <= 200),
    matter       text        not null check (length(matter) between 1 and 200),
    matter_id    text        check (length(matter_id) <= 200),
    outcome      text        not null check (length(outcome) between 1 and 200),
    times        int         not null check (times > 0),
    trace        text        check (length(trace) <= 200),
    content_hash text        check (length(content_hash) <= 200),
    check ((actor is null) = (actor_kind = 'NOBODY'))
);
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 16);

-- Which entries no seal lists yet: written with the entry, removed by the seal that lists it. Membership is data, so no order of ids or commits matters.
create table audit_pending (
    entry_id    bigint primary key,
    cell        text        not null,
    appended_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- One link of a cell's chain: the entries it lists, the hash of each, and a hash over all of it and the link before.
create table audit_seal (
    cell         text        not null,
    number       bigint      not null check (number > 0),
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32),
    entries      bigint[]    not null,
    entry_hashes bytea       not null check (length(entry_hashes) = 32 * cardinality(entries)),
    sealed_at    timestamptz not null,
    primary key (cell, number)
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = '23001';
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_entry_is_never_truncated before truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_seal_is_append_only before update or delete on audit_seal
    for each row execute function audit_is_append_only();
create trigger audit_seal_is_never_truncated before truncate on audit_seal
    for each statement execute function audit_is_append_only();
