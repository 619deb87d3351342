-- The ledger's rows are added to and never changed, but for two things that can name somebody: they can be emptied, and nothing else can be written there.
alter table ledger.correction alter column reason drop not null;
grant update (guardian_name, guardian_relation) on ledger.consent to praya_client;
grant update (reason) on ledger.correction to praya_client;
create policy emptied on ledger.consent as restrictive for update to praya_client 
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()))
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()) and guardian_name is null and guardian_relation is null);
create policy emptied on ledger.correction as restrictive for update to praya_client 
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()))
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()) and reason is null);
