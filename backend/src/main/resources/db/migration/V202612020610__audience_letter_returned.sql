-- A letter that was taken may come back later; one that no server took says nothing of its address.
alter table audience.letter drop constraint letter_outcome_check;
alter table audience.letter add constraint letter_outcome_check check (outcome in ('writing','sent','unsent','refused','returned','no_address'));
alter table audience.letter
  add column address bytea,                                                              -- a digest under the client's key: whether the address is still the same, and not which it is
  add column status text check (status ~ '^5\.[0-9]{1,3}\.[0-9]{1,3}$');                 -- what the server said that gave it back (RFC 3463)
grant update (address, status) on audience.letter to praya_client;

-- The address that does not work, where somebody is still to be reached.
alter table audience.ask add column unreached bytea;
create index ask_unreached on audience.ask (firm_id, client_id, notice_id, person_id) where unreached is not null and state in ('asked','opened');
