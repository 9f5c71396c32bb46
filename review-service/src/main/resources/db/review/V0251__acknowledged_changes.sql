-- Changes of the rules in force, and who has acknowledged them. Only in the cell that keeps the register.
create table policy_change (
    id         text        primary key,
    at         timestamptz not null,
    release    text        not null,
    emergency  boolean     not null,
    categories text[]      not null,
    changed    jsonb       not null,
    rules      jsonb       not null -- versions in force from then on: the next change is what differs from them
);
create index policy_change_feed on policy_change (at desc, id desc);

create table policy_acknowledgement (
    person          text        not null,
    change          text        not null references policy_change,
    due_at          timestamptz not null,
    acknowledged_at timestamptz,
    withheld_at     timestamptz,
    primary key (person, change)
);
create index policy_acknowledgement_due on policy_acknowledgement (due_at) where acknowledged_at is null and withheld_at is null;
create index policy_acknowledgement_change on policy_acknowledgement (change);
