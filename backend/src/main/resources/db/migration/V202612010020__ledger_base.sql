-- What people did with a notice: opened it, acknowledged it, agreed, refused, took back. Only ever added to; what was wrong is set right by another row.
create schema ledger;
grant usage on schema ledger to praya_firm_read, praya_firm, praya_client, praya_person;

create table ledger.opening (
  firm_id uuid not null, client_id uuid not null, version_id uuid not null, person_id uuid not null,
  notice_id uuid not null, language text not null check (language in ('en','zh-Hant')),
  at timestamptz not null, method text not null, device text not null check (device in ('phone','tablet','computer','unknown')),
  primary key (firm_id, client_id, version_id, person_id)     -- the first time
);
alter table ledger.opening add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
call access.wall('ledger.opening', 'client', 'person_id');

-- Reading is never consent: what is agreed to has a table of its own.
create table ledger.acknowledgement (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  person_id uuid not null, notice_id uuid not null, version_id uuid not null,
  language text not null check (language in ('en','zh-Hant')), text_hash bytea not null check (length(text_hash) = 32),
  opened_at timestamptz not null, read_seconds integer not null check (read_seconds between 0 and 86400),
  at timestamptz not null, zone text not null,               -- by our clock; the zone is that of the reader's device
  method text not null, device text not null check (device in ('phone','tablet','computer','unknown')),
  pack text not null, pack_version text not null,            -- whose words were on the button
  electronic boolean not null,                               -- agreed to its being kept electronically (Cap. 553 s.15)
  primary key (firm_id, client_id, id)
);
alter table ledger.acknowledgement add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create unique index acknowledgement_once on ledger.acknowledgement (firm_id, client_id, version_id, person_id);
create index acknowledgement_of_person on ledger.acknowledgement (firm_id, client_id, person_id, at, id);
create index acknowledgement_of_notice on ledger.acknowledgement (firm_id, client_id, notice_id, id);
call access.wall('ledger.acknowledgement', 'client', 'person_id');

grant select on all tables in schema ledger to praya_firm_read, praya_client, praya_person;
grant insert on all tables in schema ledger to praya_client;
