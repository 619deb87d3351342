-- What fills an answer in is told apart: the client's register, its roster, or what else is known of it (prefill).
alter table tia.answer drop constraint answer_source_check;
alter table tia.answer add constraint answer_source_check
  check (source in ('prefill','register','roster','consultant','client','carried','dossier','restated','sheet','template'));
