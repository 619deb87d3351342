-- On which lists somebody was, whether they are still on one or on none.
create index membership_of_anybody on customer.membership (firm_id, client_id, person_id);
drop index customer.membership_of_person;
