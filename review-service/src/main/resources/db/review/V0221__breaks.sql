-- Breaks, which count as work. Nobody is given a case during one, and nobody says why.
create table work_break (
    id         text primary key,
    person     text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz check (ended_at >= started_at)
);
create unique index work_break_under_way on work_break (person) where ended_at is null;
create index work_break_of_person on work_break (person, started_at);
