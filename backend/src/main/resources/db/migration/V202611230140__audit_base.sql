-- Who did what, chained per client: each line's hash covers the one before it.
create table audit.head (
  firm_id uuid not null, client_id uuid not null, lane smallint not null,
  seq bigint not null, hash bytea not null,
  primary key (firm_id, client_id, lane)
);
create table audit.line (
  firm_id uuid not null, client_id uuid not null,   -- all zeros: the firm's own chain
  lane smallint not null, seq bigint not null,
  at timestamptz not null,
  format smallint not null default 1,
  actor_kind text not null, actor_id uuid not null, method text not null,
  action text not null, subject_kind text not null, subject_id uuid not null, outcome text not null,
  digest_before bytea, digest_after bytea,
  request_id text not null,
  hash bytea not null,
  primary key (firm_id, client_id, lane, seq)
);
create index line_by_time on audit.line (firm_id, client_id, at desc, lane, seq desc);
call access.wall('audit.head', 'client');
call access.wall('audit.line', 'client');
-- Staff append to the chain and to nothing else.
create policy of_person on audit.head to praya_person using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));
create policy of_person on audit.line for insert to praya_person with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));

-- Signing in and being refused: not chained, and bounded, so that nobody can fill a chain by knocking.
create table audit.attempt (
  firm_id uuid not null, attempt_id uuid not null,
  at timestamptz not null, actor_kind text not null, actor_id uuid, method text not null,
  action text not null, client_id uuid, outcome text not null, request_id text not null,
  primary key (firm_id, attempt_id)
);
create index attempt_by_time on audit.attempt (firm_id, at desc, attempt_id);
call access.wall('audit.attempt', 'firm');
create policy of_gate on audit.attempt for insert to praya_gate with check (true);

grant select, insert on audit.line to praya_firm, praya_firm_read, praya_client;
grant select, insert, update on audit.head to praya_firm, praya_firm_read, praya_client, praya_person;
grant insert on audit.line to praya_person;
grant select on audit.attempt to praya_firm, praya_firm_read;
grant insert on audit.attempt to praya_gate;
