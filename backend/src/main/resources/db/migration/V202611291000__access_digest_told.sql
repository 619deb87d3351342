-- What somebody was told in a weekly letter and is told once: a new version of a pack, or of a dossier. Written before the letter is handed
-- over and taken back where it was refused, as the letter itself is begun (decision 009, 023).
create table access.digest_told (
  firm_id uuid not null, recipient_id uuid not null, news text not null,
  digest_id uuid not null,                     -- the letter that says it
  told_at timestamptz not null,
  refused_at timestamptz,                      -- the letter was not taken: the next one says it
  primary key (firm_id, recipient_id, news)
);
create index digest_told_by_letter on access.digest_told (firm_id, digest_id);
alter table access.digest_told enable row level security;
alter table access.digest_told force row level security;
create policy of_gate on access.digest_told to praya_gate using (true) with check (true);
grant select, insert, update on access.digest_told to praya_gate;
