-- Destroying a client's key is an act of an administrator's: who, when and why stay when nothing else of the files does.
alter table evidence.client_key
  add column destroyed_by uuid,
  add column destroyed_reason text,
  add check ((wrapped is null) = (destroyed_at is not null));
grant select on evidence.client_key to praya_firm;
grant update (wrapped, destroyed_at, destroyed_by, destroyed_reason) on evidence.client_key to praya_firm;
