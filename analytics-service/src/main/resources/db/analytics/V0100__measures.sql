-- What happened per minute of event time. Empty text where an event does not say; scope is applied when reading.
create table event_count (
    minute     timestamptz not null,
    event_type text        not null,
    region     text        not null,
    market     text        not null,
    category   text        not null,
    language   text        not null,
    detail     text        not null,
    n          bigint      not null check (n > 0),
    primary key (minute, event_type, region, market, category, language, detail)
);

-- Time from the first report to the decision, as a histogram whose buckets grow by a constant factor: it adds up over any slice, in any order.
create table decision_time (
    minute   timestamptz not null,
    region   text        not null,
    market   text        not null,
    category text        not null,
    language text        not null,
    bucket   integer     not null,
    n        bigint      not null check (n > 0),
    primary key (minute, region, market, category, language, bucket)
);

-- Which region a market belongs to, by the newest routing that was released.
create table market_region (
    market text primary key,
    region text not null
);
