-- A client's provider that is replaced is another source, under another alias: whom the first one vouched for, the next does not.
alter table sso.connection add column nth int not null default 1 check (nth > 0);
