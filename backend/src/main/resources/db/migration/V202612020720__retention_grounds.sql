-- On what a disposal rests: which of the client's own periods, where one was applied; and what shows that the client decided, by its bytes, for the item may be replaced.
alter table retention.disposal add column own_ordinal integer check (own_ordinal is null or own_ordinal >= 1 and own_period);
alter table retention.disposal add column evidence_id uuid, add column evidence_sha256 bytea check (length(evidence_sha256) = 32);
alter table retention.disposal add constraint disposal_evidence check ((evidence_id is null) = (evidence_sha256 is null));
