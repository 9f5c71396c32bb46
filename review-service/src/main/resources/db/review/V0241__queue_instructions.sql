-- What a lead says of queues for a while: paused, drained, or diverted to other people. Absent lists mean everything. See docs/decisions/0241.
create table queue_instruction (
    id          text primary key,
    region      text        not null,
    kind        text        not null check (kind in ('PAUSE', 'DRAIN', 'DIVERT')),
    markets     text[],
    languages   text[],
    categories  text[],
    to_market   text,
    to_language text,
    reason      text        not null,
    given_by    text        not null,
    given_at    timestamptz not null,
    until       timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    check (until > given_at),
    check ((kind = 'DIVERT') = (to_market is not null or to_language is not null)),
    check ((ended_at is null) = (ended_by is null))
);
-- There are few at a time: each claim reads those in force.
create index queue_instruction_in_force on queue_instruction (region, until) where ended_at is null;

-- By which right a claim was given: whoever has a case of another market because it was diverted may keep it.
alter table claim add column granted text not null default 'OWN' check (granted in ('OWN', 'DIVERTED', 'LANGUAGE', 'GENERALIST'));
