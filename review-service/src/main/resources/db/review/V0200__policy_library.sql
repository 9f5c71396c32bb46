-- The policy library: every version of every part, and where it stands. What is in force follows from the days; nothing is touched for a version to begin.
create table policy_library (
    part             text collate "C" not null,
    version          text        not null check (version ~ '^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$'),
    kind             text        not null,
    effective_from   date        not null,
    effective_to     date        check (effective_to > effective_from),
    type             text        not null,
    content          text        not null,
    origin           text        not null check (origin in ('AUTHORED', 'SHIPPED', 'RESTORED')),
    state            text        not null check (state in ('DRAFT', 'REVIEW', 'APPROVED', 'SCHEDULED', 'WITHDRAWN')),
    authors          text[]      not null check (cardinality(authors) > 0),
    approved_by      text,
    scheduled_at     timestamptz,
    emergency_by     text,
    emergency_reason text,
    review_due       timestamptz,
    reviewed_by      text,
    confirmed        boolean,
    changed_at       timestamptz not null,
    primary key (part, version),
    constraint policy_approved_by_another check (approved_by <> all (authors)),
    constraint policy_released_with_approval check (
        state not in ('APPROVED', 'SCHEDULED') or approved_by is not null
        or (state = 'SCHEDULED' and (origin <> 'AUTHORED' or emergency_by is not null))),
    constraint policy_scheduled_at_a_time check ((state = 'SCHEDULED') = (scheduled_at is not null)),
    constraint policy_emergency_has_a_reason check (
        (emergency_by is null) = (emergency_reason is null) and (emergency_by is null) = (review_due is null)),
    constraint policy_emergency_reviewed_by_another check (
        (reviewed_by is null) = (confirmed is null)
        and (reviewed_by is null or (emergency_by is not null and reviewed_by <> emergency_by and reviewed_by <> all (authors))))
);
create index policy_library_owed on policy_library (review_due) where emergency_by is not null and reviewed_by is null;

-- Two kinds of versions need nobody's approval: what came with the installation, into an empty library, and what was published before a restore.
create function policy_library_says_where_from() returns trigger language plpgsql as $$
begin
    if new.origin = 'SHIPPED' and exists (select 1 from policy_library where changed_at <> new.changed_at) then
        raise exception 'a version of the policy ships with an empty library only' using errcode = '23001';
    end if;
    if new.origin = 'RESTORED' and not exists (select 1 from policy_part where name = new.part || '@' || new.version) then
        raise exception 'a version of the policy that was never published is not restored' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger policy_library_says_where_from before insert on policy_library
    for each row execute function policy_library_says_where_from();

-- Never edited in place: what a version says is fixed once it is no draft, and no version goes away.
create function policy_library_keeps_its_word() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a version of the policy stays: withdraw it, or write a later one' using errcode = '23001';
    end if;
    -- What was published before a restore is what holds, wherever the copy had it.
    if old.state <> 'SCHEDULED' and new.origin = 'RESTORED' and new.state = 'SCHEDULED'
        and exists (select 1 from policy_part where name = new.part || '@' || new.version) then
        return new;
    end if;
    if (old.part, old.version, old.kind, old.origin) is distinct from (new.part, new.version, new.kind, new.origin)
        or (old.state <> 'DRAFT' or new.state <> 'DRAFT')
           and (old.content, old.type, old.effective_from, old.effective_to, old.authors <@ new.authors and new.authors <@ old.authors)
               is distinct from (new.content, new.type, new.effective_from, new.effective_to, true)
        or not old.authors <@ new.authors then
        raise exception 'a version of the policy is never edited in place: write a later one' using errcode = '23001';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('DRAFT', 'REVIEW'), ('DRAFT', 'WITHDRAWN'), ('REVIEW', 'DRAFT'), ('REVIEW', 'APPROVED'), ('APPROVED', 'SCHEDULED'),
        ('APPROVED', 'WITHDRAWN'))
        and not (new.state = 'SCHEDULED' and old.state in ('DRAFT', 'REVIEW') and new.emergency_by is not null) then
        raise exception 'a version of the policy does not go from % to %', old.state, new.state using errcode = '23001';
    end if;
    if old.state = 'SCHEDULED'
        and ((old.scheduled_at, old.approved_by, old.emergency_by, old.emergency_reason, old.review_due)
             is distinct from (new.scheduled_at, new.approved_by, new.emergency_by, new.emergency_reason, new.review_due)
             or old.reviewed_by is not null and (old.reviewed_by, old.confirmed) is distinct from (new.reviewed_by, new.confirmed)) then
        raise exception 'how a version of the policy was released stays as it was' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger policy_library_keeps_its_word before update or delete on policy_library
    for each row execute function policy_library_keeps_its_word();
create trigger policy_library_is_never_truncated before truncate on policy_library
    for each statement execute function policy_library_keeps_its_word();

-- Who did what to which version. Appended only.
create table policy_step (
    number  bigint generated always as identity primary key,
    part    text collate "C" not null,
    version text        not null,
    step    text        not null,
    by      text        not null,
    note    text,
    at      timestamptz not null,
    foreign key (part, version) references policy_library
);
create index policy_step_of on policy_step (part, version, number);
create function policy_step_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to the policy stays written' using errcode = '23001';
end $$;
create trigger policy_step_is_final before update or delete on policy_step
    for each row execute function policy_step_is_final();
create trigger policy_step_is_never_truncated before truncate on policy_step
    for each statement execute function policy_step_is_final();
