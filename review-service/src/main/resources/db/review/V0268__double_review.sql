-- Blind double review (docs/decisions/0268, 0269): some judgements are not recorded before another person has read the case without knowing of the first.

-- How much is read twice, per region; the highest revision counts, the others say what counted before.
create table double_review_rates (
    region   text        not null,
    revision int         not null check (revision > 0),
    rates    jsonb       not null,
    set_by   text        not null,
    set_at   timestamptz not null,
    primary key (region, revision)
);

-- A row per case that is read twice. Its id is that of the decision that it becomes. Judgements may quote the content.
create table double_review (
    id               text primary key,
    case_id          text        not null references review_case,
    region           text        not null,
    market           text        not null,
    category         text        not null,
    decisions        int         not null, -- of the case, and
    contents         text[]      not null, -- what was seen, when it was read first
    first_reader     text        not null,
    first_judgement  jsonb       not null,
    first_release    text        not null,
    first_at         timestamptz not null,
    second_reader    text,
    second_judgement jsonb,
    second_release   text,
    second_at        timestamptz,
    adjudicator      text,
    settled_at       timestamptz,
    settlement       text check (settlement in ('AGREED', 'ADJUDICATED', 'UNREAD', 'UNADJUDICATED', 'OVERTAKEN')),
    decision_id      text references decision,
    -- What was found, as agreement is counted: it stays when the judgements are erased with the content.
    first_verdict    text generated always as (
        (first_judgement ->> 'outcome') || coalesce('/' || (first_judgement -> 'clause' ->> 'clause'), '')) stored,
    second_verdict   text generated always as (
        (second_judgement ->> 'outcome') || coalesce('/' || (second_judgement -> 'clause' ->> 'clause'), '')) stored,
    check ((second_reader is null) = (second_judgement is null)),
    check ((second_reader is null) = (second_at is null)),
    check ((settled_at is null) = (settlement is null)),
    check (decision_id is null or settlement in ('AGREED', 'ADJUDICATED', 'UNREAD', 'UNADJUDICATED')),
    constraint double_review_adjudicated_by_somebody check ((adjudicator is not null) = coalesce(settlement = 'ADJUDICATED', false)),
    constraint double_review_read_by_another check (second_reader <> first_reader),
    constraint double_review_adjudicated_by_a_third check (
        adjudicator is null or (second_reader is not null and adjudicator <> first_reader and adjudicator <> second_reader))
);
create unique index double_review_open on double_review (case_id) where settled_at is null;
create index double_review_due on double_review (region, first_at) where settled_at is null;
create index double_review_first on double_review (first_reader, first_at desc);
create index double_review_second on double_review (second_reader, first_at desc) where second_reader is not null;
create index double_review_read_twice on double_review (region, second_at) where second_at is not null;

-- A request is answered again also where it was answered that the decision waits for somebody else.
alter table decision_request
    alter column decision_id drop not null,
    add column answer jsonb,
    add constraint decision_request_has_an_answer check ((decision_id is null) = (answer is not null));
