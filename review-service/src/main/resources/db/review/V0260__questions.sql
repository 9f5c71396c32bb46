-- Cases that wait for an answer from outside: `lease_until` says until when. See docs/decisions/0260.
alter table review_case add constraint review_case_waits_until
    check (state <> 'NEEDS_INFO' or lease_until is not null);

-- The deadline of what waits goes on.
drop index review_case_deadline_ahead;
create index review_case_deadline_ahead on review_case (deadline)
    where deadline_missed_at is null and state in ('QUEUED', 'CLAIMED', 'HELD', 'NEEDS_INFO');

-- What was asked of whom. Its id is that of the message; nobody is asked the same twice about a case. Who answers late is heard, too.
create table question (
    id           text primary key,
    case_id      text        not null references review_case,
    region       text        not null,
    client       text        not null,
    party        text        not null check (party in ('REPORTER', 'AUTHOR')),
    recipient_id text        not null,
    asked        text        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    answer_by    timestamptz not null,
    ended_at     timestamptz,
    ending       text check (ending in ('ANSWERED', 'UNANSWERED', 'OVERTAKEN')),
    answer       text,
    answered_at  timestamptz,
    check ((ended_at is null) = (ending is null)),
    check ((answer is null) = (answered_at is null)),
    constraint question_asked_once unique (case_id, recipient_id, asked)
);
create unique index question_open on question (case_id) where ended_at is null;
create index question_due on question (answer_by) where ended_at is null;
