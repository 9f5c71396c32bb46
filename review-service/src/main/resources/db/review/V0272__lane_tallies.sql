-- How many cases of each state a lane has, and how many of them are past their deadline, without counting what waits. See docs/decisions/0272.
--
-- Each change of a case appends one row here: no two writers share a row, so nobody who claims waits for another. A sweep folds the rows into the tallies.
-- What is true at a moment is the tally and what is not folded yet, read in one snapshot.
create table lane_change (
    from_lane  bigint,
    from_state text,
    from_due   timestamptz,
    to_lane    bigint,
    to_state   text,
    to_due     timestamptz,
    cases      bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000);

create table lane_tally (
    lane  bigint not null references lane,
    state text   not null,
    cases bigint not null,
    primary key (lane, state)
) with (fillfactor = 50);

-- The same by when they are due, ten minutes to a row; all that is over is one row, at -infinity.
create table lane_due (
    lane  bigint      not null references lane,
    state text        not null,
    due   timestamptz not null,
    cases bigint      not null,
    primary key (lane, state, due)
) with (fillfactor = 50);
create index lane_due_over on lane_due (due);

create function due_of(deadline timestamptz) returns timestamptz language sql immutable parallel safe as
    $$ select date_bin('10 minutes', deadline, timestamptz '2000-01-01 00:00:00+00') $$;

create function lane_change_of_cases() returns trigger language plpgsql as $$
begin
    insert into lane_change (to_lane, to_state, to_due, cases)
    select lane, state, due_of(deadline), count(*) from added where state <> 'DECIDED' group by 1, 2, 3;
    return null;
end $$;
create trigger review_case_added after insert on review_case referencing new table as added
    for each statement execute function lane_change_of_cases();

create function lane_change_of_case() returns trigger language plpgsql as $$
begin
    if new.state = 'DECIDED' then
        insert into lane_change (from_lane, from_state, from_due, cases) values (old.lane, old.state, due_of(old.deadline), 1);
    elsif old.state = 'DECIDED' then
        insert into lane_change (to_lane, to_state, to_due, cases) values (new.lane, new.state, due_of(new.deadline), 1);
    else
        insert into lane_change values (old.lane, old.state, due_of(old.deadline), new.lane, new.state, due_of(new.deadline), 1);
    end if;
    return null;
end $$;
create trigger review_case_moved after update on review_case for each row
    when ((old.state <> 'DECIDED' or new.state <> 'DECIDED')
        and (old.state, old.lane, old.deadline) is distinct from (new.state, new.lane, new.deadline))
    execute function lane_change_of_case();

-- Nothing removes cases today; what did would be counted.
create function lane_change_of_removed() returns trigger language plpgsql as $$
begin
    insert into lane_change (from_lane, from_state, from_due, cases)
    select lane, state, due_of(deadline), count(*) from removed where state <> 'DECIDED' group by 1, 2, 3;
    return null;
end $$;
create trigger review_case_removed after delete on review_case referencing old table as removed
    for each statement execute function lane_change_of_removed();

insert into lane_tally (lane, state, cases)
select lane, state, count(*) from review_case where state <> 'DECIDED' group by 1, 2;
insert into lane_due (lane, state, due, cases)
select lane, state, due_of(deadline), count(*) from review_case where state <> 'DECIDED' group by 1, 2, 3;

-- The one that has waited longest, and those of a lane that stand lower than a step of the ladder.
create index review_case_by_step on review_case (lane, step, received_at) where state = 'QUEUED';
