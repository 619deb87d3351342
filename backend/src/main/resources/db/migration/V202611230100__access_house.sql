-- The ground every room stands on: schemas, extensions, the reach function, and how a table is walled in.
revoke all on database praya from public;
grant connect, temporary on database praya to praya_gate, praya_firm_read, praya_firm, praya_client, praya_person;
revoke all on schema public from public;

create extension if not exists pg_trgm with schema public;
grant usage on schema public to praya_firm_read, praya_firm, praya_client, praya_person;

create schema access;
create schema firm;
create schema client;
create schema roster;
create schema evidence;
create schema tia;
create schema document;
create schema audit;
create schema portfolio;
grant usage on schema access to praya_gate, praya_firm_read, praya_firm, praya_client, praya_person;
grant usage on schema firm, client, roster, evidence, tia, document, audit, portfolio
  to praya_firm_read, praya_firm, praya_client, praya_person;
grant usage on schema audit to praya_gate;

-- Names sort by stroke, as Hong Kong does.
create collation access.stroke (provider = icu, locale = 'zh-Hant-HK-u-co-stroke');

-- The clients this transaction may touch. Expensive on purpose: the planner then keeps it as an index condition
-- instead of filtering rows with it (DESIGN §3.2). Unset is an error, and an error is closed.
create function access.reach() returns uuid[] language plpgsql stable parallel safe cost 100000
  as $$ begin return current_setting('praya.reach')::uuid[]; end $$;

-- Walls in one table. owned: 'firm' (firm_id first) or 'client' (firm_id, client_id first);
-- person_column: whose own rows client staff may see, or null for none.
create procedure access.wall(target regclass, owned text, person_column text default null) language plpgsql as $$
declare
  in_firm constant text := 'firm_id = current_setting(''praya.firm'')::uuid';
  in_reach text;
begin
  if owned not in ('firm', 'client') then raise exception 'owned is firm or client, not %', owned; end if;
  in_reach := in_firm || case owned when 'client' then ' and client_id = any (access.reach())' else '' end;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy of_firm on %s to praya_firm, praya_firm_read using (%s) with check (%s)', target, in_firm, in_firm);
  execute format('create policy of_reach on %s to praya_client using (%s) with check (%s)', target, in_reach, in_reach);
  if person_column is not null then
    execute format('create policy of_person on %s to praya_person using (%s and %I = current_setting(''praya.person'')::uuid)'
      || ' with check (%s and %I = current_setting(''praya.person'')::uuid)', target, in_reach, person_column, in_reach, person_column);
  end if;
end $$;
