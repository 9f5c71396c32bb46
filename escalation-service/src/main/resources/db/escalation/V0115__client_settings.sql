-- From where media of a client may come is said by the part of the policy that has the clients' settings.
alter table policy_part drop constraint policy_part_kind_check;
alter table policy_part add constraint policy_part_kind_check check (kind in ('CATEGORIES', 'CLAUSES', 'CLIENTS', 'OTHER'));
