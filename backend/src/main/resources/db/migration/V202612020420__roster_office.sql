-- Where somebody works: an address book says it, and a notice may be meant for one place alone.
alter table roster.person add column office text not null default '';
