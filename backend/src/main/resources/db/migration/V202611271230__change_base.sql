-- A change that came from outside, a new version of the pack or of dossiers, taken over into one assessment: what it did, so that
-- it can be undone while nobody has touched the result.
create schema change;
grant usage on schema change to praya_firm_read, praya_firm, praya_client;

create table change.adoption (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  assessment_id uuid not null,                          -- the one that holds it now
  begun_from uuid,                                      -- the decided version, where a new one was begun for it
  kind text not null check (kind in ('pack','dossiers')),
  from_version text not null, to_version text not null, -- of the pack; the same where dossiers changed
  outcomes jsonb not null,                              -- how many answers were applied, preserved, in conflict, added, archived
  revision_before bigint not null, revision_after bigint not null,
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  undone_by uuid, undone_at timestamptz,
  primary key (firm_id, client_id, id),
  check ((undone_by is null) = (undone_at is null))
);
alter table change.adoption add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index adoption_of_client on change.adoption (firm_id, client_id, at desc, id);
call access.wall('change.adoption', 'client');
grant select on change.adoption to praya_firm_read, praya_client;
grant insert on change.adoption to praya_client;
grant update (undone_by, undone_at) on change.adoption to praya_client;
