-- A domain belongs to one sign-in source, whoever's it is: the first to prove it holds it, until it is given up and nobody does.
-- Read and written at the gate (decision 003).
create table access.source_domain (
  domain text not null primary key,
  source_id text references access.source (source_id),
  proven_at timestamptz not null
);
create index source_domain_by_source on access.source_domain (source_id);
alter table access.source_domain enable row level security;
alter table access.source_domain force row level security;
create policy of_gate on access.source_domain to praya_gate using (true) with check (true);
grant select, insert, update on access.source_domain to praya_gate;
insert into access.source_domain (domain, source_id, proven_at)
select distinct on (d.domain) d.domain, s.source_id, s.created_at from access.source s cross join lateral unnest(s.domains) as d (domain) order by d.domain, s.created_at
on conflict (domain) do nothing;

-- A round that tries a source and opens no session: what it is a trial of, as the room sso knows it.
alter table access.sign_in add column trial text;

-- Turned off, a client's own sign-in vouches for nobody; that it once did stays.
alter table access.source_client add column disconnected_at timestamptz;
create index identity_by_source on access.identity (source_id);

-- An administrator's act may ask for work after it too.
create policy of_firm on access.job for insert to praya_firm with check (firm_id = current_setting('praya.firm')::uuid);
grant insert on access.job to praya_firm;
