-- Decisions whose people suspect that somebody was framed (docs/decisions/0271). The mark follows from the decision's basis, also in a restore. Why it is suspected may
-- quote the content, and stands with the decision's other findings.
create table framing_mark (
    decision_id text             primary key references decision,
    case_id     text collate "C" not null references review_case,
    region      text             not null,
    subject_key text             not null,
    client      text             not null,
    account     text, -- null where the product named no owner
    marked_at   timestamptz      not null
);
create index framing_mark_subject on framing_mark (subject_key);
create index framing_mark_account on framing_mark (client, account) where account is not null;
create index framing_mark_case on framing_mark (case_id);

create function decision_marks_framing() returns trigger language plpgsql as $$
begin
    insert into framing_mark (decision_id, case_id, region, subject_key, client, account, marked_at)
    select new.id, c.case_id, c.region, c.subject_key, c.case_key -> 'subject' ->> 'client', c.owner_id, new.decided_at
    from review_case c where c.case_id = new.case_id;
    return null;
end $$;
create trigger decision_marks_framing after insert on decision
    for each row when (new.basis -> 'suspectedFraming' = 'true') execute function decision_marks_framing();

-- A mark stands until a person of the desk decides its case anew; if they suspect it still, theirs is the mark.
create view standing_framing_mark as
    select f.* from framing_mark f
    where not exists (
        select 1 from decision n
        where n.case_id = f.case_id and n.decider_kind = 'REVIEWER' and (n.decided_at, n.id) > (f.marked_at, f.decision_id));
