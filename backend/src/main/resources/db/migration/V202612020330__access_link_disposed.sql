-- The address of a link goes with the person that it was made for.
grant update (email) on access.link to praya_client;
-- A partner reads what a disposal would do: how many links there are, and of whom.
grant select (firm_id, client_id, link_id, person_id, email) on access.link to praya_firm_read;
