-- Who works a queue hears of a deadline before it has passed: when four fifths of the time that a case had are over. Once per case.
alter table review_case add column deadline_near_at timestamptz;

-- By seconds since the epoch, which no time zone of a session moves.
create function near_of(received_at timestamptz, deadline timestamptz) returns timestamptz language sql immutable parallel safe as
    $$ select to_timestamp(extract(epoch from received_at) * 0.2 + extract(epoch from deadline) * 0.8) $$;

create index review_case_deadline_near_ahead on review_case (near_of(received_at, deadline))
    where deadline_near_at is null and deadline_missed_at is null and state in ('QUEUED', 'CLAIMED', 'HELD', 'NEEDS_INFO');
