-- Where the answer of one of several dossiers was chosen for every importer: all their dossiers as they stood then, those that did not say too.
alter table tia.answer
  add column covered text[],
  add check (covered is null or inherited is not null);

-- What stood beside the older ones nobody kept: a dossier that says otherwise asks once more.
update tia.answer set covered = inherited where source = 'dossier' and overridden;
