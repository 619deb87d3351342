-- The firm's own realm is a source in every installation: a first sign-in refers to it.
insert into access.source (source_id, name, domains, created_at) values ('praya', 'Praya', '{}', timestamptz '2026-11-25 00:00Z')
  on conflict (source_id) do nothing;

-- Whose standing is to be asked of the identity provider next, and which of them are over: every few minutes, the oldest first.
create index session_by_refreshed on access.session (refreshed_at) where ended_at is null and refresh_token is not null;
