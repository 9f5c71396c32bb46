-- Reports of one product system in one market that claim one category: what is compared with its own past.
create table report_series (
    id       bigint generated always as identity primary key,
    client   text        not null,
    market   text        not null,
    category text        not null,
    since    timestamptz not null,
    unique (client, market, category)
);

-- How many subjects were reported in ten minutes of event time. A subject counts once an hour.
create table report_rate (
    series bigint      not null references report_series (id),
    bucket timestamptz not null,
    n      bigint      not null check (n > 0),
    primary key (series, bucket)
);
create index report_rate_bucket on report_rate (bucket);

-- Which subjects were counted in an hour: a hash each, kept for some hours.
create table reported_subject (
    series  bigint      not null,
    hour    timestamptz not null,
    subject bigint      not null,
    primary key (series, hour, subject)
);
create index reported_subject_hour on reported_subject (hour);

-- The surge of a series that stands.
create table surge (
    series   bigint primary key references report_series (id),
    standing jsonb not null
);
