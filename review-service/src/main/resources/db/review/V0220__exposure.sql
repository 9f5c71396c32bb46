-- What people were exposed to. Claims of before are not booked: nobody knows any more what was looked at. Every claim from here on is owed an entry, and stays owed
-- until it has one, whatever ended it. See docs/decisions/0220.
alter table claim add column exposure_owed boolean not null default false;
alter table claim alter column exposure_owed set default true;
create index claim_exposure_owed on claim (reviewer, ended_at) where exposure_owed and ended_at is not null;
-- Cases that somebody gave back because they were too much.
create index claim_too_hard on claim (reviewer, ended_at) where end_reason = 'TOO_HARD';

-- What the person's tool says was visible in a claim so far: it only grows, and is booked when the claim has ended.
create table exposure_report (
    claim_id    text primary key references claim,
    seen        jsonb       not null,
    reported_at timestamptz not null
);

create table exposure (
    id          bigint generated always as identity primary key,
    claim_id    text        not null unique references claim,
    case_id     text        not null,
    person      text        not null,
    region      text        not null,
    category    text        not null,
    harm        text        not null,
    intensity   text        not null check (intensity in ('MILD', 'STRONG', 'SEVERE')),
    measured    boolean     not null, -- from what was visible; else from the time of the claim
    seconds     bigint      not null check (seconds >= 0),
    load_millis bigint      not null check (load_millis >= 0),
    zone        text        not null,
    day         date        not null, -- of the person's own time zone
    started_at  timestamptz not null,
    ended_at    timestamptz not null
);
create index exposure_of_person on exposure (person, id);
create index exposure_by_day on exposure (day, region);

create function exposure_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what somebody was exposed to is never rewritten' using errcode = '23001';
end $$;
create trigger exposure_is_final before update or delete on exposure
    for each row execute function exposure_is_final();
create trigger exposure_is_never_truncated before truncate on exposure
    for each statement execute function exposure_is_final();

-- Sums of the ledger, so that a claim never reads it.
create table exposure_day (
    person      text   not null,
    day         date   not null,
    harm        text   not null,
    load_millis bigint not null check (load_millis >= 0),
    primary key (person, day, harm)
);

-- One row per person who was exposed or chose something.
create table wellbeing (
    person        text primary key,
    strain_millis bigint      not null default 0, -- load since the last rest
    strain_at     timestamptz, -- when the last of it ended
    rested_at     timestamptz, -- when the last break ended that was long enough
    display       jsonb       not null default '{}' -- by harm: what the person chose to be shown how
);
create index wellbeing_by_strain on wellbeing (strain_at) where strain_at is not null;
