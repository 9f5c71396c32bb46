-- The ladder that a case climbs while nobody takes it: 1 all who speak its language, 2 generalists, 3 uncovered. See docs/decisions/0242.
alter table review_case add column step smallint not null default 0 check (step between 0 and 3);
alter table review_case add column waits_since timestamptz not null default now();
alter table review_case add column deadline_missed_at timestamptz;
create index review_case_waits on review_case (step, severity, waits_since) where state = 'QUEUED' and step < 3;
create index review_case_deadline_ahead on review_case (deadline)
    where deadline_missed_at is null and state in ('QUEUED', 'CLAIMED', 'HELD');

-- The order of the claim for those whom only the ladder lets in: never a look at what has not climbed so far.
create index review_case_by_rank_language on review_case (lane, severity, rank_at, case_id) where state = 'QUEUED' and step >= 1;
create index review_case_by_rank_generalist on review_case (lane, severity, rank_at, case_id) where state = 'QUEUED' and step >= 2;
create index review_case_climbed on review_case (lane) where step >= 1 and state <> 'DECIDED';
create index review_case_uncovered on review_case (region) where state = 'QUEUED' and step = 3;

-- How high any case of the lane stands, so that a claim looks into those lanes only.
alter table lane add column widest smallint not null default 0;

-- Somebody must look. Once per case and cause, whatever the code above does; posted to a configured address until it is taken.
create table page (
    id        text primary key,
    case_id   text        not null references review_case,
    region    text        not null,
    cause     text        not null check (cause in ('UNCOVERED', 'DEADLINE_MISSED')),
    severity  text        not null,
    raised_at timestamptz not null,
    attempts  int         not null default 0,
    next_at   timestamptz,
    posted_at timestamptz,
    constraint page_once_per_cause unique (case_id, cause)
);
create index page_due on page (next_at) where posted_at is null and next_at is not null;
create index page_unposted on page (region) where posted_at is null and attempts > 0;
