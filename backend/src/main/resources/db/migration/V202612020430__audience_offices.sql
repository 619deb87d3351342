-- A rule may name offices, too: of several offices any will do, and where it names departments besides, both must be so.
alter table audience.rule add column offices text[] not null default '{}' check (cardinality(offices) <= 200);
alter table audience.rule drop constraint rule_check;
alter table audience.rule add constraint rule_check check (everyone or cardinality(departments) > 0 or cardinality(offices) > 0);
