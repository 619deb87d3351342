-- What somebody is found by, in small letters, beside their key in one index: a search of a client reads this index and nothing else, and of no other
-- client anything. The index by threes of letters is given up: under row security no comparison but one that can tell nothing may come before the
-- policy, and LIKE can; so it was never looked into, while every import of a list wrote it.
alter table roster.person add column words text generated always as
  (left(lower(coalesce(name_en, '') || ' ' || coalesce(name_zh_hant, '') || ' ' || coalesce(email, '') || ' ' || coalesce(staff_number, '') || ' ' || department), 600)) stored;  -- an entry of an index is 2,704 bytes at most
drop index roster.person_by_words;
drop index roster.customer_by_words;
create index person_by_words on roster.person (firm_id, client_id, kind, person_id) include (words) where disposed_at is null;
