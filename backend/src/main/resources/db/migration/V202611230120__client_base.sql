-- Clients, what the firm is engaged to do for them, and the platforms they use.
create table client.client (
  firm_id uuid not null, client_id uuid not null,
  name_en text, name_zh_hant text,
  br_number text, sector text, staff integer, email_domain text,
  colour text not null default '#0f5e63',
  archived_at timestamptz,
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, client_id),
  check (coalesce(name_en, name_zh_hant) is not null),
  check (staff between 0 and 10000000)
);
alter table client.client add foreign key (firm_id) references firm.firm (firm_id);
create unique index client_br on client.client (firm_id, br_number) where br_number is not null;
create index client_by_name on client.client (firm_id, (coalesce(name_zh_hant, name_en)) collate access.stroke, client_id);
create index client_by_words on client.client using gin ((coalesce(name_en, '') || ' ' || coalesce(name_zh_hant, '') || ' ' || coalesce(br_number, '')) public.gin_trgm_ops);
call access.wall('client.client', 'client');
create policy of_person on client.client to praya_person
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()));

create table client.engagement (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  modules text[] not null, tier text not null default '',
  starts date not null, ends date not null,
  fee_minor bigint not null default 0, currency text not null default 'HKD',
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, client_id, id),
  check (ends >= starts), check (fee_minor >= 0),
  check (modules <@ array['tia','notice','agreement','training'])
);
alter table client.engagement add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index engagement_by_end on client.engagement (firm_id, ends, client_id);
call access.wall('client.engagement', 'client');

create table client.platform (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  vendor text not null check (vendor in ('dingtalk','wecom','lark','teams','other')),
  edition text not null default '', seats integer check (seats between 0 and 10000000), region text not null default '',
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table client.platform add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('client.platform', 'client');

-- A list of clients read from a file, kept as a preview until somebody commits or forgets it.
create table client.client_import (
  firm_id uuid not null, id uuid not null,
  file_name text not null, sha256 bytea not null, preview jsonb not null,
  committed_at timestamptz, created_by uuid not null, created_at timestamptz not null,
  primary key (firm_id, id)
);
alter table client.client_import add foreign key (firm_id) references firm.firm (firm_id);
call access.wall('client.client_import', 'firm');

grant select on client.client, client.engagement, client.platform to praya_firm_read, praya_firm, praya_client;
grant select on client.client to praya_person;
grant insert, update on client.client, client.engagement, client.platform to praya_firm;
grant insert, update on client.platform to praya_client;
grant update on client.client to praya_client;
grant select, insert, update on client.client_import to praya_firm;
