-- What an answer is tied to besides evidence: kind:id of whatever room keeps it (decision 013). Evidence stays where it was.
alter table tia.answer add column proofs text[] not null default '{}';

-- Whoever relies on evidence is told as its time is over: also of what was there before.
insert into access.job (job_id, firm_id, client_id, kind, subject_id, due)
select gen_random_uuid(), firm_id, client_id, 'proof.lapse:evidence', id, (expires_on + 1)::timestamp at time zone 'Asia/Hong_Kong'
from evidence.item where expires_on is not null;
