-- What came of a list, so that committing it again says the same.
alter table client.client_import add column encoding text not null default '', add column added integer, add column skipped integer;
