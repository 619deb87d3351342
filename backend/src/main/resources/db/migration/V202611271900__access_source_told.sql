-- What the identity provider was last told of a source, or may have been: written before it is asked to let people through, and
-- after it has agreed to let nobody. Null: it was told nothing by us. So that what is open there still is known here.
alter table access.source add column told text check (told in ('retired', 'stopped', 'open'));
update access.source s set told = case
    when cardinality(s.domains) > 0 then 'open'
    when exists (select from access.source_domain d where d.source_id = s.source_id) then 'stopped'
    else 'retired' end
where s.source_id like 'client-%';
