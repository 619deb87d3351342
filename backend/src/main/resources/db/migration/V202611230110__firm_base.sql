-- The consultancy and its people.
create table firm.firm (
  firm_id uuid not null,
  name_en text, name_zh_hant text,
  colour text not null default '#0f5e63',
  address_en text not null default '', address_zh_hant text not null default '',
  phone text not null default '', email text not null default '', footer text not null default '',
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id),
  check (coalesce(name_en, name_zh_hant) is not null),
  check (colour ~ '^#[0-9a-f]{6}$')
);
call access.wall('firm.firm', 'firm');

create table firm.member (
  firm_id uuid not null, member_id uuid not null,
  name_en text, name_zh_hant text, email text not null,
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, member_id),
  unique (firm_id, email),
  check (coalesce(name_en, name_zh_hant) is not null),
  check (email = lower(email))
);
alter table firm.member add foreign key (firm_id) references firm.firm (firm_id);
call access.wall('firm.member', 'firm');

grant select on firm.firm, firm.member to praya_firm_read, praya_firm, praya_client, praya_person;
grant insert, update on firm.firm, firm.member to praya_firm;
-- Staff see the firm that asks them, not who works there.
revoke select on firm.member from praya_person;
create policy of_person on firm.firm to praya_person using (firm_id = current_setting('praya.firm')::uuid);
