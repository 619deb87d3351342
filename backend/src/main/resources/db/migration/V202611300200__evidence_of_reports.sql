-- What somebody at the client hands over with a report becomes evidence (decision 028): of what kind it is, and from when to when it holds,
-- the firm says afterwards, once.
alter table evidence.item drop constraint item_kind_check;
alter table evidence.item add constraint item_kind_check
  check (kind in ('contract','policy','screenshot','certificate','legal_opinion','test_record','vendor_reply','correspondence','fact','other','unsaid'));
grant update (kind, effective_on, expires_on) on evidence.item to praya_client;

-- Which files came with what is reported: all of them with the obligation, each report's own with its line in the history.
alter table obligation.obligation
  add column file_ids uuid[] not null default '{}' check (cardinality(file_ids) <= 20),
  add column file_names text[] not null default '{}',
  add check (cardinality(file_ids) = cardinality(file_names));
alter table obligation.act
  add column file_ids uuid[] not null default '{}' check (cardinality(file_ids) <= 5),
  add column file_names text[] not null default '{}',
  add check (cardinality(file_ids) = cardinality(file_names));
grant update (file_ids, file_names) on obligation.obligation to praya_person;

-- Staff, by their own login: they add what they hand over themselves and read none of it; the client's key, sealed by the master key, is what it is sealed with.
grant usage on schema evidence to praya_person;
create policy of_person on evidence.item for insert to praya_person
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach())
    and added_by = current_setting('praya.person')::uuid and added_kind = 'person' and kind = 'unsaid' and source = 'client' and visibility = 'firm_and_client'
    and effective_on is null and expires_on is null and replaces_id is null);
grant insert on evidence.item to praya_person;
create policy of_person on evidence.client_key for select to praya_person
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));
create policy of_person_first on evidence.client_key for insert to praya_person
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()) and wrapped is not null and destroyed_by is null);
grant select, insert on evidence.client_key to praya_person;
