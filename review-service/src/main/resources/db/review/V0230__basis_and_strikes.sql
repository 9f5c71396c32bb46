-- What a decision rests on: the day that governed, confidence, evidence, what it takes the place of, who confirmed it. A document, as it is told; what rules
-- are about are columns that follow from it (docs/decisions/0230).
alter table decision
    add column basis jsonb not null default '{}',
    add column overturns text generated always as (basis ->> 'overturns') stored references decision,
    add column second_person text generated always as (basis ->> 'secondPerson') stored,
    add column needs_two boolean not null default false,
    add constraint decision_confirmed_by_another check (second_person <> decider_id),
    add constraint decision_of_two_has_two check (not needs_two or second_person is not null);

-- Facts, claims, evidence and unknowns may quote the content and are erased with the reasons.
alter table decision_rationale add column findings jsonb;

-- What violations add to accounts. A strike counts until it expires or is taken back, and at most one per case (docs/decisions/0231).
create table strike (
    decision_id   text primary key references decision,
    case_id       text        not null references review_case,
    region        text        not null,
    client        text        not null,
    account       text        not null,
    weight        int         not null check (weight > 0),
    given_at      timestamptz not null,
    expires_at    timestamptz,
    taken_back_at timestamptz,
    taken_back_by text references decision,
    check ((taken_back_at is null) = (taken_back_by is null))
);
create index strike_of_account on strike (client, account, given_at);
create unique index strike_counts_once_per_case on strike (case_id) where taken_back_at is null;
