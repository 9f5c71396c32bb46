-- Why a case ranks otherwise without a further report: a line of its timeline. By the sequence of the case event that says so, so that one that is taken in again is
-- the same line.
create table case_rank_change (
    case_id  text collate "C" not null references review_case,
    sequence bigint           not null,
    at       timestamptz      not null,
    because  text             not null,
    primary key (case_id, sequence)
);
