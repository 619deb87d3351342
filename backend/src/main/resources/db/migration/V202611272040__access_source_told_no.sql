-- How often something was said of it to the identity provider: whoever closes it and whoever opens it at the same moment know by
-- this that the other was there too, and tell it once more what stands by then (decision 020).
alter table access.source add column told_no bigint not null default 0;
