-- The policy as it was released: parts are immutable, a release names those that are in force together.
create table policy_part (
    key      text primary key,
    kind     text  not null check (kind in ('CATEGORIES', 'CLAUSES', 'OTHER')),
    document jsonb not null
);

create table policy_release (
    release        text primary key,
    effective_from timestamptz not null,
    parts          text[]      not null
);
create index policy_release_by_time on policy_release (effective_from);
