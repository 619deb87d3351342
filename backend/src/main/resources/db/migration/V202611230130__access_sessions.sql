-- Who somebody is, by which door they came in, and whom they may reach. Read by the gate before any scope exists:
-- its policies say `true`, and only in this schema (decision 003).

-- A place that vouches for people: the firm's own realm, or a client's identity provider (a sign-in source).
create table access.source (
  source_id text not null primary key,              -- the provider's alias; 'praya' is the firm's own realm
  name text not null,
  domains text[] not null default '{}',             -- the only e-mail domains it may assert, proven by DNS
  created_at timestamptz not null
);
create table access.source_client (
  firm_id uuid not null, client_id uuid not null, source_id text not null,
  primary key (firm_id, client_id, source_id)
);
create index source_client_by_source on access.source_client (source_id, firm_id, client_id);

-- A person as a source knows them. Never an e-mail.
create table access.identity (
  identity_id uuid not null primary key,
  source_id text not null references access.source (source_id),
  subject text not null,
  email text,
  created_at timestamptz not null,
  unique (source_id, subject)
);

create table access.member_access (
  firm_id uuid not null, member_id uuid not null,
  identity_id uuid, email text not null,
  roles text[] not null check (roles <@ array['administrator','partner']),
  suspended_at timestamptz,
  primary key (firm_id, member_id)
);
create index member_access_by_identity on access.member_access (identity_id);
create index member_access_by_email on access.member_access (email);

create table access.person_access (
  firm_id uuid not null, client_id uuid not null, person_id uuid not null,
  identity_id uuid,
  roles text[] not null check (roles <@ array['coordinator','decision_maker','staff']),
  suspended_at timestamptz,
  primary key (firm_id, client_id, person_id)
);
create index person_access_by_identity on access.person_access (identity_id);

create table access.assignment (
  firm_id uuid not null, client_id uuid not null, assignment_id uuid not null,
  member_id uuid not null, role text not null check (role in ('consultant','reviewer')),
  starts date not null, ended_at timestamptz,
  primary key (firm_id, client_id, assignment_id)
);
create index assignment_by_member on access.assignment (firm_id, member_id, client_id) where ended_at is null;
create unique index assignment_once on access.assignment (firm_id, client_id, member_id, role) where ended_at is null;

-- From when to when a client may be worked on: the hull of its engagements, kept by the client room.
create table access.client_window (
  firm_id uuid not null, client_id uuid not null,
  starts date, ends date, archived boolean not null default false,
  primary key (firm_id, client_id)
);

create table access.session (
  session_id uuid not null primary key,
  token_hash bytea not null unique,
  firm_id uuid not null, identity_id uuid, member_id uuid, client_id uuid, person_id uuid,
  method text not null check (method in ('firm','sso','link')),
  locale text not null default '',
  oidc_sid text, refresh_token bytea, id_token bytea, refreshed_at timestamptz,
  link_id uuid,
  created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null,
  ended_at timestamptz, ended_reason text,
  check ((member_id is null) <> (person_id is null)),
  check ((client_id is null) = (person_id is null))
);
create index session_by_sid on access.session (oidc_sid) where ended_at is null;
create index session_by_identity on access.session (identity_id) where ended_at is null;
create index session_by_person on access.session (firm_id, client_id, person_id) where ended_at is null;
create index session_by_link on access.session (link_id) where ended_at is null;

-- One round to the identity provider and back: used once, ten minutes at most.
create table access.sign_in (
  state_hash bytea not null primary key,
  browser_hash bytea not null,
  nonce text not null, verifier text not null, return_to text not null,
  expires_at timestamptz not null
);

create table access.link (
  firm_id uuid not null, client_id uuid not null, link_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null, email text not null,
  purpose text not null check (purpose in ('sign_in','decision','questions')), subject_id uuid,
  expires_at timestamptz not null, revoked_at timestamptz,
  created_by uuid not null, created_at timestamptz not null, last_used_at timestamptz,
  primary key (firm_id, client_id, link_id)
);
create unique index link_by_token on access.link (token_hash);
create index link_by_person on access.link (firm_id, client_id, person_id);
create table access.link_code (
  code_id uuid not null primary key,
  link_id uuid not null,
  code_hash bytea not null,
  attempts integer not null default 0,
  sent_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
);
create index link_code_by_link on access.link_code (link_id, sent_at);

-- A POST that was carried out, so that the same key sent again finds what the first one made.
create table access.idempotency (
  firm_id uuid not null, actor_id uuid not null, key uuid not null,
  client_id uuid, operation text not null, request_digest bytea not null, subject_id uuid not null,
  created_at timestamptz not null,
  primary key (firm_id, actor_id, key)
);

do $$ declare t text; begin
  foreach t in array array['source','source_client','identity','member_access','person_access','assignment','client_window','session','sign_in','link','link_code'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy of_gate on access.%I to praya_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on access.%I to praya_gate', t);
  end loop;
end $$;
grant delete on access.sign_in to praya_gate;

-- What administrators write through the door.
do $$ declare t text; begin
  foreach t in array array['member_access','person_access','assignment','client_window','source_client','link'] loop
    execute format('create policy of_firm on access.%I to praya_firm, praya_firm_read using (firm_id = current_setting(''praya.firm'')::uuid) with check (firm_id = current_setting(''praya.firm'')::uuid)', t);
  end loop;
  foreach t in array array['person_access','assignment','client_window','source_client','link'] loop
    execute format('create policy of_reach on access.%I to praya_client using (firm_id = current_setting(''praya.firm'')::uuid and client_id = any (access.reach())) with check (firm_id = current_setting(''praya.firm'')::uuid and client_id = any (access.reach()))', t);
  end loop;
end $$;
grant select on access.member_access, access.assignment, access.client_window, access.person_access, access.source_client to praya_firm, praya_firm_read;
grant insert, update on access.member_access, access.assignment, access.client_window, access.person_access, access.source_client to praya_firm;
grant select on access.assignment, access.client_window, access.person_access, access.source_client to praya_client;
grant insert, update on access.person_access to praya_client;
-- The secret half of a link never leaves the gate: the others see and revoke links, and cannot read the hash.
grant select (firm_id, client_id, link_id, person_id, email, purpose, subject_id, expires_at, revoked_at, created_by, created_at, last_used_at) on access.link to praya_firm, praya_client;
grant insert on access.link to praya_firm, praya_client;
grant update (revoked_at) on access.link to praya_firm, praya_client;
grant insert (session_id) on access.session to praya_gate;

call access.wall('access.idempotency', 'firm', 'actor_id');
grant select, insert on access.idempotency to praya_firm, praya_client, praya_person;
