-- Whether whoever did it is of the client's staff or one of its customers. Each row says so itself: nobody turns from the one into the other, and of whom
-- nothing is kept any more it is still known whether it was staff that read.
alter table ledger.acknowledgement add column reader text not null default 'staff' check (reader in ('staff','customer'));
alter table ledger.consent add column reader text not null default 'staff' check (reader in ('staff','customer'));
alter table ledger.correction add column reader text not null default 'staff' check (reader in ('staff','customer'));
update ledger.acknowledgement l set reader = 'customer' from roster.person p where p.kind = 'customer' and (p.firm_id, p.client_id, p.person_id) = (l.firm_id, l.client_id, l.person_id);
update ledger.consent l set reader = 'customer' from roster.person p where p.kind = 'customer' and (p.firm_id, p.client_id, p.person_id) = (l.firm_id, l.client_id, l.person_id);
update ledger.correction l set reader = 'customer' from roster.person p where p.kind = 'customer' and (p.firm_id, p.client_id, p.person_id) = (l.firm_id, l.client_id, l.person_id);

create index acknowledgement_by_reader on ledger.acknowledgement (firm_id, client_id, reader, id);
create index consent_by_reader on ledger.consent (firm_id, client_id, reader, id);
