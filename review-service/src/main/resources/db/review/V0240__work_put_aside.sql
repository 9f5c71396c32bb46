-- Cases that wait for one person: held by them, or handed over to them. `claimed_by` and `lease_until` say for whom and until when; there is no claim and no
-- token, so that `claim` goes on saying who may act on a case. See docs/decisions/0240.
alter table review_case add constraint review_case_held_for_somebody
    check (state <> 'HELD' or (claimed_by is not null and lease_until is not null));
create index review_case_held on review_case (claimed_by) where state = 'HELD';

-- What is over is looked for among both.
drop index review_case_lease;
create index review_case_lease on review_case (lease_until) where state in ('CLAIMED', 'HELD');

-- Who gave it back for a reason that does not pass is not offered it again.
alter table review_case add column declined_by text[] not null default '{}';

-- What somebody worked on last, and what they referred.
create index claim_of_person on claim (reviewer, claimed_at desc);
create index referral_of_person on referral (referred_by, referred_at desc);
