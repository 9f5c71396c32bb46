-- A request that nobody answers is asked again, some times; then people are told that it is stuck.
alter table enforcement
    add column attempt       int         not null default 1 check (attempt >= 1),
    add column next_asked_at timestamptz,
    add column stuck_at      timestamptz;

-- What waits already is asked again within the hour.
update enforcement set next_asked_at = clock_timestamp() + random() * interval '1 hour' where state = 'REQUESTED';

alter table enforcement
    add check (stuck_at is null or next_asked_at is null);

create index enforcement_due on enforcement (next_asked_at) where state = 'REQUESTED' and next_asked_at is not null;
create index enforcement_stuck on enforcement (id) where state = 'REQUESTED' and stuck_at is not null;
