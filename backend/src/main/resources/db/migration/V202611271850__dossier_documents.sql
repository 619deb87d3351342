-- What a dossier's facts rest on: the firm's own documents, sealed by a key of the firm's own (decision 018). No client's evidence.
create table dossier.firm_key (
  firm_id uuid not null primary key,
  wrapped bytea,                                  -- null once destroyed: every document of the firm's dossiers is then unreadable
  created_at timestamptz not null, destroyed_at timestamptz
);
alter table dossier.firm_key add foreign key (firm_id) references firm.firm (firm_id);
call access.wall('dossier.firm_key', 'firm');

create table dossier.document (
  firm_id uuid not null, dossier_id uuid not null, id uuid not null,
  name text not null, media_type text not null, size bigint not null check (size between 1 and 10485760),
  sha256 bytea not null, file_key text not null, data_key bytea not null,
  kind text not null check (kind in ('contract','policy','screenshot','certificate','legal_opinion','test_record','vendor_reply','correspondence','other')),
  effective_on date, expires_on date,
  source_words text not null default '',          -- where it was found, or who gave it
  replaces_id uuid,                               -- the older one, which stays as it is
  added_by uuid not null, created_at timestamptz not null,
  version bigint not null default 0,
  primary key (firm_id, dossier_id, id),
  check (expires_on is null or effective_on is null or expires_on >= effective_on)
);
alter table dossier.document add foreign key (firm_id, dossier_id) references dossier.dossier (firm_id, id);
alter table dossier.document add foreign key (firm_id, dossier_id, replaces_id) references dossier.document (firm_id, dossier_id, id);
create unique index document_replaced_once on dossier.document (firm_id, dossier_id, replaces_id);
create index document_by_id on dossier.document (firm_id, id);
call access.wall('dossier.document', 'firm');

-- It no longer counts: said once, with the reason.
create table dossier.withdrawal (
  firm_id uuid not null, dossier_id uuid not null, document_id uuid not null,
  reason text not null, by_id uuid not null, at timestamptz not null,
  primary key (firm_id, dossier_id, document_id)
);
alter table dossier.withdrawal add foreign key (firm_id, dossier_id, document_id) references dossier.document (firm_id, dossier_id, id);
call access.wall('dossier.withdrawal', 'firm');

grant select on dossier.firm_key, dossier.document, dossier.withdrawal to praya_firm_read, praya_firm, praya_client;
grant insert on dossier.firm_key, dossier.document, dossier.withdrawal to praya_client;
grant update (version) on dossier.document to praya_client;

-- Work about no client in particular: a document of the firm's moved, whoever relies on it is told.
create policy of_firm_itself on access.job for insert to praya_client
  with check (firm_id = current_setting('praya.firm')::uuid and client_id is null);

-- Whoever relies on it is found across the firm's clients.
create index answer_with_proofs on tia.answer (firm_id, client_id) where cardinality(proofs) > 0;
