-- What a person decided today is shown to their lead.
create index decision_of_person on decision (decider_id, decided_at) where decider_kind = 'REVIEWER';
