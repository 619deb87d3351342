-- What was wrong with a row of the ledger, said by another row: the row itself stays as it was written, and so does every correction.
create table ledger.correction (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  record text not null check (record in ('acknowledgement','consent')), record_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 99),  -- what is said last of a row holds
  person_id uuid not null, notice_id uuid not null, version_id uuid not null,       -- as the row has them
  wrong text not null check (wrong in ('wrong_person','mistake','test','shared_device','other','correction_wrong')),
  counts boolean not null,                                     -- whether the row counts from then on
  reason text not null check (length(reason) between 10 and 2000), language text not null check (language in ('en','zh-Hant','zh-Hans')),
  corrected_by uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table ledger.correction add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
-- Said twice at once, it is said once: each correction comes after one that whoever says it has read.
create unique index correction_in_turn on ledger.correction (firm_id, client_id, record_id, ordinal);
create index correction_of_person on ledger.correction (firm_id, client_id, person_id, id);
create index correction_of_notice on ledger.correction (firm_id, client_id, notice_id, id);
call access.wall('ledger.correction', 'client', 'person_id');
grant select on ledger.correction to praya_firm_read, praya_client, praya_person;
grant insert on ledger.correction to praya_client;

-- Once, unless what was acknowledged before no longer counts: then once more. The version before writes no ordinal, and acknowledges once.
alter table ledger.acknowledgement add column ordinal smallint not null default 1 check (ordinal between 1 and 99);
create unique index acknowledgement_in_turn on ledger.acknowledgement (firm_id, client_id, version_id, person_id, ordinal);
drop index ledger.acknowledgement_once;

-- What of the ledger was taken out as a file, by whom, and as of when.
create table ledger.export (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  record text not null check (record in ('acknowledgement','consent','correction')),
  notice_id uuid,                                              -- null: of every notice
  language text not null check (language in ('en','zh-Hant')),          -- of the headings
  asked_by uuid not null, at timestamptz not null,             -- rows until then
  primary key (firm_id, client_id, id)
);
alter table ledger.export add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('ledger.export', 'client');
grant select on ledger.export to praya_firm_read, praya_client;
grant insert on ledger.export to praya_client;
