-- A rule may name lists of the client's customers instead: what is addressed to customers is not addressed to staff as well, for what the one reads proves nothing of the other.
alter table audience.rule add column lists uuid[] not null default '{}' check (cardinality(lists) <= 20);
alter table audience.rule drop constraint rule_check;
alter table audience.rule add constraint rule_check check (case when cardinality(lists) > 0 then not everyone and cardinality(departments) = 0 and cardinality(offices) = 0
  else everyone or cardinality(departments) > 0 or cardinality(offices) > 0 end);
