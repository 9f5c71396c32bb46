-- A case's id has the collation "C" in review_case and had the database's own everywhere else. Where the two are compared, PostgreSQL compares under "C", and no index
-- of the other tables serves: each look from a case at its claims, reports or decisions read the whole table. See docs/decisions/0176.
alter table case_report alter column case_id type text collate "C";
alter table case_content alter column case_id type text collate "C";
alter table claim alter column case_id type text collate "C";
alter table decision alter column case_id type text collate "C";
alter table enforcement alter column case_id type text collate "C";
alter table exposure alter column case_id type text collate "C";
alter table referral alter column case_id type text collate "C";
alter table waiting_resolution alter column case_id type text collate "C";
alter table strike alter column case_id type text collate "C";
alter table proposal alter column case_id type text collate "C";
alter table question alter column case_id type text collate "C";
alter table recheck alter column case_id type text collate "C";
alter table double_review alter column case_id type text collate "C";
alter table interim_restriction alter column case_id type text collate "C";
alter table page alter column case_id type text collate "C";
alter table case_note alter column case_id type text collate "C";
alter table case_draft alter column case_id type text collate "C";
alter table bulk_case alter column case_id type text collate "C";
alter table bulk alter column linked_to type text collate "C";
