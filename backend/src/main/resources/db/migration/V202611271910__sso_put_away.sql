-- A client that is put away holds no domain (decision 019): those that were put away before are brought there too.
update sso.connection c set state = 'draft', proof = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), version = c.version + 1, changed_at = now()
from client.client k where k.firm_id = c.firm_id and k.client_id = c.client_id and k.archived_at is not null and c.state <> 'draft';
update access.source_client s set disconnected_at = now()
from sso.connection c join client.client k on k.firm_id = c.firm_id and k.client_id = c.client_id
where k.archived_at is not null and s.firm_id = c.firm_id and s.client_id = c.client_id and s.source_id like 'client-' || c.client_id || '%' and s.disconnected_at is null;
-- Each connection is looked at once: what is open at the identity provider and rests on nothing here is closed.
insert into access.job (job_id, firm_id, client_id, kind, subject_id, due)
select gen_random_uuid(), firm_id, client_id, 'sso.closing', id, now() from sso.connection;
