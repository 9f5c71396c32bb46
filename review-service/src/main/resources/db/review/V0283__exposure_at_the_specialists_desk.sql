-- What specialists looked at stands in the same ledger: an entry is of a claim here or of a sitting there. See docs/decisions/0309.
alter table exposure alter column claim_id drop not null;
alter table exposure add column sitting text collate "C" unique;
alter table exposure add constraint exposure_of_one_look check ((claim_id is null) <> (sitting is null));
