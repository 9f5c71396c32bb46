-- The database was put back to an earlier state than the topics'. Written by whoever restored it, before the services start.

create table restoration (
    id           bigint generated always as identity primary key,
    -- Everything that was committed before is here; null where that is not known. What was told since stands on the topics.
    copied_at    timestamptz,
    restored_at  timestamptz not null default clock_timestamp(),
    -- When the service had brought its rows up to the topics; and what it found lost, as counts by name.
    recovered_at timestamptz,
    report       jsonb,
    check ((recovered_at is null) = (report is null))
);
