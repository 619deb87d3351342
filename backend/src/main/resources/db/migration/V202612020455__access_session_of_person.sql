-- With which account somebody came in is forgotten once nothing is kept of them.
create index session_of_person on access.session (firm_id, client_id, person_id) where person_id is not null and identity_id is not null;
