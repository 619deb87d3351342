-- The logins of one PostgreSQL cluster (DESIGN §3.3). Run by a superuser, in any database, as often as you like:
-- the launcher, the backend's tests and an operator all use this file. It sets no passwords: whoever runs it does
-- (`alter role … password …`), so that none is ever in the repository.
do $$
declare
  login text;
begin
  foreach login in array array[
    'praya_migrator',   -- owns everything in database praya; used only while migrating
    'praya_gate',       -- schema access only: sessions and identities, before any scope exists
    'praya_firm_read',  -- partner
    'praya_firm',       -- administrator, workers
    'praya_client',     -- consultant, reviewer, coordinator
    'praya_person',     -- client staff: their own records
    'keycloak'          -- the identity provider, in a database of its own
  ] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I', login);
    end if;
    -- Said again each time: a role that somebody has widened by hand is narrowed.
    execute format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit', login);
  end loop;
  -- Under forced row security an owner's backfill would silently touch no row.
  alter role praya_migrator bypassrls;
end
$$;
