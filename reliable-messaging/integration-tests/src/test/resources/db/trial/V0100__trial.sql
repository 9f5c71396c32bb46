-- One row for each time an effect happened, so that a second one shows.
create table effect (
    claim    text        not null,
    trace    text,
    happened timestamptz not null default clock_timestamp()
);
