-- Whoever is asked again about the same text, for they were asked no more in between, is written to again: once for each time that they are asked.
alter table audience.letter add column asked_at timestamptz;
update audience.letter l set asked_at = coalesce((select a.asked_at from audience.ask a where (a.firm_id, a.client_id, a.notice_id, a.person_id) = (l.firm_id, l.client_id, l.notice_id, l.person_id)), l.at);
alter table audience.letter alter column asked_at set not null;
drop index audience.letter_once;
create unique index letter_once on audience.letter (firm_id, client_id, notice_id, version_id, person_id, ordinal, asked_at);
