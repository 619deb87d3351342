-- Somebody who is there now has their address or number, and is said not to be them: by whoever prepared it, with why.
alter table retention.disposal_person add column another text check (length(another) between 10 and 2000);
