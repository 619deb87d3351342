-- A list of questions goes out as a workbook or a Word document, is filled in away from here, and comes back: what it says is shown
-- beside what stands, and taken over where the consultant chooses.
create schema questionnaire;
grant usage on schema questionnaire to praya_firm_read, praya_firm, praya_client;

create table questionnaire.list_import (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  assessment_id uuid not null,
  file_name text not null, sha256 bytea not null, format text not null check (format in ('xlsx','docx')),
  sent_revision bigint not null,                        -- of the assessment, when the list went out
  cells jsonb not null,                                 -- what stands in the file, as it stands there; read anew each time it is shown
  created_by uuid not null, created_at timestamptz not null,
  taken_keys text[], taken_at timestamptz,              -- which answers were taken over: once for each file brought
  primary key (firm_id, client_id, id),
  check ((taken_keys is null) = (taken_at is null))
);
alter table questionnaire.list_import add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('questionnaire.list_import', 'client');

grant select on questionnaire.list_import to praya_firm_read, praya_client;
grant insert on questionnaire.list_import to praya_client;
grant update (taken_keys, taken_at) on questionnaire.list_import to praya_client;

-- An answer that came in such a list names the file.
alter table tia.answer drop constraint answer_source_check;
alter table tia.answer add check (source in ('prefill','consultant','client','carried','dossier','restated','sheet')),
  add column sheet text,
  add check (source <> 'sheet' or sheet is not null);
