-- What a crowd asks for within a minute is asked for once: whoever asks sees whether it is asked for already, of their own client.
create index job_asked on access.job (firm_id, client_id, kind, subject_id, due) where done_at is null;
create policy of_reach_asked on access.job for select to praya_client
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));
grant select (firm_id, client_id, kind, subject_id, due, attempts, done_at) on access.job to praya_client;
