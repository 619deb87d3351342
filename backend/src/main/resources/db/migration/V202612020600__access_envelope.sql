-- By which word a letter comes back that does not arrive: read at the gate, before any firm is known, as a personal link is. The word itself is kept nowhere.
create table access.envelope (
  firm_id uuid not null, client_id uuid not null, letter_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (firm_id, client_id, letter_id)
);
create unique index envelope_by_token on access.envelope (token_hash);
call access.wall('access.envelope', 'client');
create policy of_gate on access.envelope to praya_gate using (true) with check (true);
grant select on access.envelope to praya_gate;
grant insert on access.envelope to praya_client;
