-- A client's own sign-in as the firm's administrators set it up: one connection a client.
create schema sso;
grant usage on schema sso to praya_firm_read, praya_firm, praya_client;

create table sso.connection (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  protocol text not null check (protocol in ('oidc','saml')),
  domain text not null, proof text not null,          -- the value that the domain's owner publishes
  state text not null check (state in ('draft','domain_proven','tested','active','off')),
  provider jsonb not null,                            -- what the company's provider says of itself; no secret in it
  secret bytea, secret_ends date,                     -- sealed by the master key
  next_secret bytea, next_secret_ends date,           -- beside the first, until somebody switches
  proven_at timestamptz, activated_at timestamptz,
  version bigint not null default 0,
  created_at timestamptz not null, changed_at timestamptz not null,
  primary key (firm_id, client_id, id),
  unique (firm_id, client_id)
);
alter table sso.connection add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('sso.connection', 'client');

-- The certificates that a SAML provider signs with: a new one stands beside the old until that is withdrawn.
create table sso.certificate (
  firm_id uuid not null, client_id uuid not null, id uuid not null, connection_id uuid not null,
  fingerprint text not null, subject text not null, body text not null,
  starts timestamptz not null, ends timestamptz not null,
  added_at timestamptz not null, withdrawn_at timestamptz,
  primary key (firm_id, client_id, id)
);
alter table sso.certificate add foreign key (firm_id, client_id, connection_id) references sso.connection (firm_id, client_id, id);
create index certificate_of_connection on sso.certificate (firm_id, client_id, connection_id);
create unique index certificate_once on sso.certificate (firm_id, client_id, connection_id, fingerprint) where withdrawn_at is null;
call access.wall('sso.certificate', 'client');

-- A trial of the connection: somebody at the company signs in, and no session comes of it.
create table sso.trial (
  firm_id uuid not null, client_id uuid not null, id uuid not null, connection_id uuid not null,
  of_version bigint not null,                         -- of the connection: a later change needs another trial
  email text not null, token_hash bytea not null,
  started_at timestamptz not null, expires_at timestamptz not null,
  finished_at timestamptz, outcome text, seen jsonb,
  primary key (firm_id, client_id, id),
  check ((finished_at is null) = (outcome is null))
);
alter table sso.trial add foreign key (firm_id, client_id, connection_id) references sso.connection (firm_id, client_id, id);
create index trial_of_connection on sso.trial (firm_id, client_id, connection_id, started_at desc);
call access.wall('sso.trial', 'client');

grant select, insert, update on sso.connection, sso.certificate, sso.trial to praya_firm;
grant select on sso.connection, sso.certificate to praya_client;
grant select, update on sso.trial to praya_client;
grant update on sso.connection to praya_client;
