-- Evidence: what proves an answer. The file lies outside the database, sealed with the client's own key.
create table evidence.client_key (
  firm_id uuid not null, client_id uuid not null,
  wrapped bytea,                                  -- null once destroyed: every file of the client is then unreadable
  created_at timestamptz not null, destroyed_at timestamptz,
  primary key (firm_id, client_id)
);
alter table evidence.client_key add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('evidence.client_key', 'client');

create table evidence.item (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  name text not null, media_type text not null, size bigint not null check (size between 1 and 10485760),
  sha256 bytea not null, file_key text not null,
  kind text not null check (kind in ('contract','policy','screenshot','certificate','legal_opinion','test_record','vendor_reply','other')),
  effective_on date, expires_on date, note text not null default '',
  added_by uuid not null, added_kind text not null, created_at timestamptz not null,
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check (expires_on is null or effective_on is null or expires_on >= effective_on)
);
alter table evidence.item add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index item_by_time on evidence.item (firm_id, client_id, created_at desc, id);
call access.wall('evidence.item', 'client');

grant select on evidence.client_key, evidence.item to praya_firm_read, praya_client;
grant insert on evidence.client_key, evidence.item to praya_client;
