-- Documents rendered from frozen snapshots, and the outbox that asks for them.
create table document.rendered (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  kind text not null, subject_id uuid not null,
  snapshot_hash bytea not null, sha256 bytea not null, pages integer not null, size integer not null,
  content bytea not null,
  rendered_at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table document.rendered add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index rendered_once on document.rendered (firm_id, client_id, kind, subject_id);
call access.wall('document.rendered', 'client');
grant select on document.rendered to praya_firm_read, praya_client;
grant insert on document.rendered to praya_client;

-- Work to be done after a commit: ids only, no payload. Claimed at the gate, done as the system for one client.
create table access.job (
  job_id uuid not null primary key,
  firm_id uuid not null, client_id uuid not null,
  kind text not null, subject_id uuid not null,
  due timestamptz not null, attempts integer not null default 0, done_at timestamptz, failed text
);
create index job_due on access.job (due) where done_at is null;
alter table access.job enable row level security;
alter table access.job force row level security;
create policy of_gate on access.job to praya_gate using (true) with check (true);
create policy of_reach on access.job for insert to praya_client
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));
grant select, update on access.job to praya_gate;
grant insert on access.job to praya_client;
