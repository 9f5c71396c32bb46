-- A specialist with the content of an escalation before them. When it is over it is told, for the ledger of exposure that review keeps. See docs/decisions/0309.
create table sitting (
    id            text collate "C" primary key,
    escalation_id text collate "C" not null references escalation,
    specialist    text        not null,
    opened_at     timestamptz not null,
    lasts_until   timestamptz not null, -- over then, unless something is heard of it before
    seen          jsonb, -- totals as the tool said them; null where it said nothing
    ended_at      timestamptz
);
create unique index sitting_one_open on sitting (escalation_id, specialist) where ended_at is null;
create index sitting_over on sitting (lasts_until) where ended_at is null;
