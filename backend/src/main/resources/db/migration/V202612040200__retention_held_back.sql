-- Who was due and held when a list was made: they are on no list, and yet were held back. Of lists made before nobody counted.
alter table retention.disposal add column held_back integer not null default 0 check (held_back >= 0);
