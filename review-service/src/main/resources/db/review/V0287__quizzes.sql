-- What is asked before a change is acknowledged. Only in the cell that keeps the register.
-- draw: answers are put in an order of their own for each person and attempt, drawn from it. wrong, wrong_at: wrong attempts so far; they stand here and not only below, because the row
-- is locked while an attempt is judged.
alter table policy_acknowledgement
    add column draw     bigint      not null default cast(floor(random() * 9007199254740992) as bigint),
    add column wrong    integer     not null default 0,
    add column wrong_at timestamptz;
create index policy_acknowledgement_stuck on policy_acknowledgement (person) where acknowledged_at is null and wrong > 0;

-- Each attempt, with the versions of the quizzes that were asked. What was chosen is kept nowhere.
create table quiz_attempt (
    person    text        not null,
    change    text        not null references policy_change,
    number    integer     not null,
    at        timestamptz not null,
    quizzes   text[]      not null,
    all_right boolean     not null,
    primary key (person, change, number)
);
