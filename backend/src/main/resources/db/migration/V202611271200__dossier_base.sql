-- What is true of an importer or of a destination's law: established once for the whole firm, with its evidence, in versions.
-- A version is written once; assessments inherit a dated one.
create schema dossier;
grant usage on schema dossier to praya_firm_read, praya_firm, praya_client;

create table dossier.dossier (
  firm_id uuid not null, id uuid not null,
  kind text not null check (kind in ('importer','destination')),
  subject text not null,                        -- an entity of the platform profiles, or a destination of the packs
  edition text not null default '',             -- of the platform; empty: all of them
  owner_id uuid not null,                       -- who of the firm looks after it
  review_on date,                               -- when it is to be looked at again
  version_no integer not null default 0,        -- the newest version; 0: none yet
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, id),
  check (kind = 'importer' or edition = '')
);
alter table dossier.dossier add foreign key (firm_id) references firm.firm (firm_id);
create unique index dossier_of_subject on dossier.dossier (firm_id, kind, subject, lower(edition));
call access.wall('dossier.dossier', 'firm');

create table dossier.version (
  firm_id uuid not null, dossier_id uuid not null, version_no integer not null check (version_no > 0),
  pack text not null, pack_version text not null,        -- whose questions these facts answer
  facts jsonb not null,
  note text not null,                                    -- what is new, in words
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, dossier_id, version_no)
);
alter table dossier.version add foreign key (firm_id, dossier_id) references dossier.dossier (firm_id, id);
call access.wall('dossier.version', 'firm');

grant select on all tables in schema dossier to praya_firm_read, praya_firm, praya_client;
grant insert, update on dossier.dossier to praya_client;
grant insert on dossier.version to praya_client;

-- An answer that came from a dossier says which version of which; one that departs from it says so too.
alter table tia.answer drop constraint answer_source_check;
alter table tia.answer add check (source in ('prefill','consultant','client','carried','dossier','restated')),
  add column inherited text[],                           -- dossier:version:kind:subject:edition, one for each importer; null: from no dossier
  add column overridden boolean not null default false,
  add check (inherited is not null or not overridden);
