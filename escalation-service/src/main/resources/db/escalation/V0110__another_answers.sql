-- Who referred a case does not answer the question: that takes two people, whatever the code above does.
alter table escalation add constraint escalation_answered_by_another check (
    asked_by ->> 'kind' <> 'REVIEWER'
    or decider ->> 'kind' is distinct from 'SPECIALIST'
    or asked_by ->> 'id' <> decider ->> 'id');
