-- A decision that is known from the topic alone has lost its reasons: they are told to nobody.
alter table decision_rationale
    alter column rationale drop not null,
    add column lost_at timestamptz,
    add constraint decision_rationale_is_there_or_lost check ((rationale is null) = (lost_at is not null));
