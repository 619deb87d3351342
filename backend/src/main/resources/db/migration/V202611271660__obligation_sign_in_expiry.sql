-- Another kind, whatever kinds there are by now: what a client's own sign-in rests on runs out.
do $$ declare known text; begin
  select pg_get_constraintdef(oid) into known from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check';
  alter table obligation.obligation drop constraint obligation_kind_check;
  execute 'alter table obligation.obligation add constraint obligation_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''sign_in_expiry''::text, ');
end $$;
