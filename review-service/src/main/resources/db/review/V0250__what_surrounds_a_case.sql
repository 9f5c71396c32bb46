-- What a case is seen with: other cases of its subject and its author; and what people write while they work on it.

create index review_case_author on review_case (owner_id, received_at desc) where owner_id is not null;
create index review_case_subject_id on review_case (subject_id, received_at desc);
create index case_report_submission on case_report (submission_id);

-- Said to whoever sees the case, and never changed. Erased with the content that it may quote.
create table case_note (
    case_id    text        not null references review_case,
    id         text        not null,
    region     text        not null,
    author     text        not null,
    role       text        not null,
    text       text        not null,
    written_at timestamptz not null,
    primary key (case_id, id)
);

-- What one person has typed so far, for that person alone.
create table case_draft (
    case_id  text        not null references review_case,
    author   text        not null,
    region   text        not null,
    revision int         not null,
    document jsonb       not null,
    saved_at timestamptz not null,
    primary key (case_id, author)
);
create index case_draft_saved on case_draft (saved_at);
