-- What rules and models decide where policy lets them, and the breakers that bound it (docs/decisions/0265). What is counted together: one source under one clause in
-- one market. Each row is counted up under its lock, in the transaction of what is counted.
create table automation_breaker (
    id                      text collate "C" primary key,
    region                  text        not null,
    clause                  text        not null,
    market                  text        not null,
    source_kind             text        not null check (source_kind in ('RULE', 'MODEL')),
    source                  text        not null,
    round                   int         not null default 1, -- one more each time it is closed: what was decided before counts no more
    day                     date        not null,
    taken                   int         not null check (taken >= 0),
    decided                 bigint      not null,
    overturned              bigint      not null default 0,
    most_per_day            int         not null,
    most_overturned_percent int         not null,
    minimum_sample          int         not null,
    opened_at               timestamptz,
    opened_because          text check (opened_because in ('PER_DAY', 'OVERTURNED')),
    opened_by               text references decision,
    closed_at               timestamptz,
    closed_by               text,
    closing_note            text,
    unique (region, clause, market, source_kind, source),
    check (overturned <= decided),
    check ((opened_at is null) = (opened_because is null)),
    check ((closed_at is null) = (closed_by is null))
);
create index automation_breaker_open on automation_breaker (region) where opened_at is not null;

-- Which decisions count for which breaker; each is overturned once.
create table automated_decision (
    decision_id   text primary key references decision,
    breaker_id    text not null references automation_breaker,
    round         int  not null,
    region        text not null,
    overturned_by text references decision
);

-- What people decided about the same content.
create index case_content_hash on case_content (hash);
