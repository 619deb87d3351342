-- What the identity provider was last told of a source, or may have been: written before it is asked to let people through, and
-- after it has agreed to let nobody. Null: it was told nothing by us. So that what is open there still is known here.
alter table access.source add column told text check (told in ('retired', 'stopped', 'open'));
-- Of what was told before nobody kept account: taken for open, until the jobs of the next migration have looked.
update access.source set told = 'open' where source_id like 'client-%';
