-- What the register knows of people beyond what they may reach. Firm and site are columns, since scopes are queried by them; the rest is read and written with
-- the person and is a document (docs/decisions/0210).
alter table person add column site text;
alter table person add column jurisdiction text;
alter table person add column skills text[] not null default '{}';
alter table person add column profile jsonb not null default '{}';
create index person_of_firm on person (vendor, site, id) where vendor is not null;

-- Which scores reach which level, client by client, and by whose approval. A version is never changed.
create table level_table (
    client      text        not null,
    version     int         not null,
    levels      text[]      not null check (cardinality(levels) > 0),
    rules       jsonb       not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    reference   text,
    primary key (client, version),
    check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (reference is null)),
    constraint level_table_approved_by_another check (approved_by <> proposed_by)
);
