-- A customer of the client is never one of its staff: who is let in as the one is not let in as the other.
alter table access.person_access drop constraint person_access_roles_check;
alter table access.person_access add constraint person_access_roles_check check (roles <@ array['coordinator','decision_maker','staff','customer'] and (not 'customer' = any (roles) or cardinality(roles) = 1));
-- Who of a company's people is more than staff is asked at every turn, and a company may have a hundred thousand customers.
create index person_access_of_company on access.person_access (firm_id, client_id, person_id) where roles <> array['customer'];
