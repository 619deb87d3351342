-- With a number alone: whoever looks somebody up by firm, client and person has one index to choose, and never walks all people of a client in another.
drop index roster.person_by_staff_number;
create index person_by_staff_number on roster.person (firm_id, client_id, staff_number) where staff_number is not null;
