-- How the firm answers as a rule: a template, in versions like every dossier. It is about nobody, so it has a name instead of a subject;
-- its own id stands in the subject's place and keeps it unique.
alter table dossier.dossier drop constraint dossier_kind_check;
alter table dossier.dossier
  add column name_en text, add column name_zh_hant text,
  add check (kind in ('importer','destination','template')),
  add check ((kind = 'template') = (name_en is not null or name_zh_hant is not null)),
  add check (kind <> 'template' or subject = id::text);

-- An assessment remembers which version of a template it began from; what the template said is inferred until somebody confirms it.
alter table tia.assessment add column template_id uuid, add column template_no integer,
  add check ((template_id is null) = (template_no is null));

alter table tia.answer drop constraint answer_source_check;
alter table tia.answer add constraint answer_source_check check (source in ('prefill','consultant','client','carried','dossier','restated','sheet','template'));
