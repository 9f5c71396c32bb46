-- Entries of lexicons and hash banks, as people propose and approve them, and what was imported together (docs/decisions/0196). What is published stands on
-- `signal-data`; here is who wanted it, and why.
create table signal_import (
    id                text primary key,
    imported_by       text        not null,
    imported_at       timestamptz not null,
    because           text        not null,
    idempotency_key   text,
    fingerprint       text        not null,
    proposed          int         not null, -- how many entries it proposed,
    same              int         not null, -- stood there already,
    refused           jsonb       not null, -- and lines that say nothing: number, field, rule and what would be right, never the line
    approved_by       text,
    approved_at       timestamptz,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawn_because text,
    constraint signal_import_once_per_key unique (imported_by, idempotency_key),
    constraint signal_import_approved_by_another check (approved_by <> imported_by),
    check ((approved_by is null) = (approved_at is null)),
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);

create table signal_entry (
    key           text collate "C" not null check (key ~ '^[a-z0-9-]{1,60}/[a-z0-9][a-z0-9.:-]{0,99}$'),
    revision      int         not null check (revision > 0),
    list          text collate "C" not null generated always as (split_part(key, '/', 1)) stored,
    kind          text        not null check (kind in ('LEXICON', 'HASH')),
    content       text        not null, -- as it is told; its examples are harmful text
    state         text        not null check (state in ('PROPOSED', 'PUBLISHED', 'SUPERSEDED', 'REFUSED', 'WITHDRAWN')),
    because       text        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    import_id     text references signal_import,
    restored      boolean     not null default false, -- brought back from the topic after a restore, which does not say who approved it
    approved_by   text,
    approved_at   timestamptz,
    ended_by      text,
    ended_at      timestamptz,
    ended_because text,
    primary key (key, revision),
    constraint signal_entry_approved_by_another check (approved_by <> proposed_by),
    constraint signal_entry_published_with_approval check (state <> 'PUBLISHED' or approved_by is not null or restored),
    constraint signal_entry_restored_by_nobody check (not restored or (proposed_by = 'steward' and import_id is null)),
    check (state <> 'PROPOSED' or approved_by is null),
    check ((approved_by is null) = (approved_at is null)),
    check ((state in ('SUPERSEDED', 'REFUSED', 'WITHDRAWN')) = (ended_at is not null)),
    check (state not in ('REFUSED', 'WITHDRAWN') or (ended_by is not null and ended_because is not null))
);
create unique index signal_entry_one_proposed on signal_entry (key) where state = 'PROPOSED';
create unique index signal_entry_one_published on signal_entry (key) where state = 'PUBLISHED';
create index signal_entry_by_state on signal_entry (state, key, revision);
create index signal_entry_of_import on signal_entry (import_id, key) where import_id is not null;

-- What was proposed is never changed: who approves it approves what they read.
create function signal_entry_keeps_its_word() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' and not new.restored then
            raise exception 'a signal entry is proposed before it is anything else' using errcode = '23001';
        end if;
        return new;
    end if;
    if tg_op <> 'UPDATE' then
        raise exception 'a signal entry stays: withdraw it' using errcode = '23001';
    end if;
    if (old.key, old.revision, old.kind, old.content, old.because, old.proposed_by, old.proposed_at, old.import_id, old.restored)
        is distinct from (new.key, new.revision, new.kind, new.content, new.because, new.proposed_by, new.proposed_at, new.import_id, new.restored) then
        raise exception 'a signal entry is never edited in place: propose the next revision' using errcode = '23001';
    end if;
    if (old.state, new.state) not in (
        ('PROPOSED', 'PUBLISHED'), ('PROPOSED', 'SUPERSEDED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'),
        ('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN')) then
        raise exception 'a signal entry does not go from % to %', old.state, new.state using errcode = '23001';
    end if;
    if old.state = 'PUBLISHED' and (old.approved_by, old.approved_at) is distinct from (new.approved_by, new.approved_at) then
        raise exception 'who approved a signal entry stays written' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger signal_entry_keeps_its_word before insert or update or delete on signal_entry
    for each row execute function signal_entry_keeps_its_word();
create trigger signal_entry_is_never_truncated before truncate on signal_entry
    for each statement execute function signal_entry_keeps_its_word();
