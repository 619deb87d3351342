-- The firm's mark, for its papers and its screens: made anew from what was uploaded, never the uploaded bytes.
create table firm.logo (
  firm_id uuid not null,
  content bytea not null check (octet_length(content) <= 400000),      -- PNG
  width integer not null, height integer not null, sha256 bytea not null,
  set_by uuid not null, set_at timestamptz not null,
  primary key (firm_id)
);
alter table firm.logo add foreign key (firm_id) references firm.firm (firm_id);
call access.wall('firm.logo', 'firm');
grant select on firm.logo to praya_firm_read, praya_firm, praya_client, praya_person;
create policy of_person on firm.logo to praya_person using (firm_id = current_setting('praya.firm')::uuid);
grant insert, update on firm.logo to praya_firm;
-- Taking it away leaves a row without a picture: nothing is deleted by the server's logins.
alter table firm.logo alter column content drop not null;
