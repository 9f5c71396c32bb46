-- Who may do what, until when. Written by the cell that serves `global`; every other process reads the topic `access`.
-- Nobody changes their own access: that takes two people, whatever the code above does.
create table person (
    id         text collate "C" primary key,
    roles      text[]      not null check (cardinality(roles) > 0 and not 'product' = any(roles)),
    regions    text[]      not null,
    markets    text[]      not null,
    languages  text[]      not null,
    clearances text[]      not null,
    vendor     text,
    client     text,
    team       text,
    until      timestamptz,
    ended_at   timestamptz,
    version    bigint      not null check (version > 0),
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint person_changed_by_another check (changed_by <> id)
);
