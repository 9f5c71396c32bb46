-- What triage says of entries that it does not look for as they were published. Never the words of an entry.
create table signal_refusal (
    key        text collate "C" not null,
    revision   int         not null,
    rule       text        not null check (rule in ('SIZE', 'SYNTAX', 'EXAMPLES', 'HASH')),
    because    text        not null,
    refused_at timestamptz not null,
    primary key (key, revision),
    foreign key (key, revision) references signal_entry
);
create index signal_import_by_time on signal_import (imported_at desc, id);
