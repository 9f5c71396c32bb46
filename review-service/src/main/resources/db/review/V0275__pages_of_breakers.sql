-- A breaker that opens is a page, too: once per opening (docs/decisions/0186).
alter table page
    alter column case_id drop not null,
    alter column severity drop not null,
    add column breaker_id text references automation_breaker,
    add column round int,
    drop constraint page_cause_check,
    add constraint page_cause_check check (cause in ('UNCOVERED', 'DEADLINE_MISSED', 'AUTOMATION_STOPPED')),
    add constraint page_is_of_a_case_or_a_breaker check (
        (case_id is null) = (cause = 'AUTOMATION_STOPPED')
        and (severity is null) = (cause = 'AUTOMATION_STOPPED')
        and (breaker_id is not null and round is not null) = (cause = 'AUTOMATION_STOPPED')),
    add constraint page_once_per_opening unique (breaker_id, round);
