-- A case that is decided again is decided by another reviewer. The claim hands it to nobody who decided it before; this holds whatever the code above does.
create unique index decision_by_another_reviewer on decision (case_id, decider_id) where decider_kind = 'REVIEWER';
