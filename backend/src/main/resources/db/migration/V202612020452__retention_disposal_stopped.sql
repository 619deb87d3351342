-- A disposal can be stopped on its way: of whoever is left then, nothing goes. What was approved is whom the reviewer saw, and no others.
alter table retention.disposal drop constraint disposal_state_check;
alter table retention.disposal add constraint disposal_state_check check (state in ('prepared','sent_back','cancelled','running','done','stopped'));
alter table retention.disposal_person drop constraint disposal_person_outcome_check;
alter table retention.disposal_person add constraint disposal_person_outcome_check check (outcome in ('disposed','held','returned','not_due','stopped'));
alter table retention.disposal add column listed bytea check (length(listed) = 32);   -- a digest of the people's numbers in order; null: prepared before it was kept
grant update (listed) on retention.disposal to praya_client;

-- A disposal that waits for somebody is somebody's to see to.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'retention_disposal') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
end $$;
