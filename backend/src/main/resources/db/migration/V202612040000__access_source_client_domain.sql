-- Whose addresses a company's own sign-in speaks for: whoever on its roster has another comes in by a personal link.
alter table access.source_client add column domain text;
update access.source_client c set domain = s.domains[1] from access.source s where s.source_id = c.source_id;
