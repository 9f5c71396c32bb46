-- Seals that were told and are not here: the database was put back to a copy from before them. The chain goes on after the last that was told, so the gap is
-- part of it, between two heads that stand on the topic.
create table audit_gap (
    cell        text        not null,
    number      bigint      not null check (number > 0),   -- of the first seal that is lost
    through     bigint      not null check (through >= number),
    hash        bytea       not null check (length(hash) = 32), -- head of the last one, as it was told
    declared_at timestamptz not null default clock_timestamp(),
    primary key (cell, number)
);
create trigger audit_gap_is_append_only before update or delete on audit_gap
    for each row execute function audit_is_append_only();
create trigger audit_gap_is_never_truncated before truncate on audit_gap
    for each statement execute function audit_is_append_only();
