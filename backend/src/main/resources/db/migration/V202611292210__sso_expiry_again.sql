-- What runs out is seen to only where people sign in by it, and says on which day it does: each connection is looked at once more.
insert into access.job (job_id, firm_id, client_id, kind, subject_id, due)
select gen_random_uuid(), firm_id, client_id, 'sso.expiry', id, now() from sso.connection;
