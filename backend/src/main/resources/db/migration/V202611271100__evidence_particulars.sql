-- Whose word an item is, who may see it, what it replaces, and the key of its own that it is sealed with.
alter table evidence.item drop constraint item_kind_check;
alter table evidence.item add constraint item_kind_check
  check (kind in ('contract','policy','screenshot','certificate','legal_opinion','test_record','vendor_reply','correspondence','fact','other'));
alter table evidence.item
  add column source text not null default 'unsaid' check (source in ('unsaid','client','vendor','public_page','own_observation')),
  add column source_words text not null default '',                 -- who said it, where it was read
  add column visibility text not null default 'firm_and_client' check (visibility in ('firm_only','firm_and_client','decision_maker_too')),
  add column replaces_id uuid,                                      -- the older one, which stays as it is
  add column data_key bytea;                                        -- the item's own key, sealed by the client's; null: sealed by the client's key itself
alter table evidence.item add foreign key (firm_id, client_id, replaces_id) references evidence.item (firm_id, client_id, id);
-- An item is replaced once: whoever has a still newer one replaces that.
create unique index item_by_replaced on evidence.item (firm_id, client_id, replaces_id) where replaces_id is not null;

-- An item that no longer counts. It stays, and says why.
create table evidence.withdrawal (
  firm_id uuid not null, client_id uuid not null, item_id uuid not null,
  reason text not null, by_kind text not null, by_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, item_id)
);
alter table evidence.withdrawal add foreign key (firm_id, client_id, item_id) references evidence.item (firm_id, client_id, id);
call access.wall('evidence.withdrawal', 'client');

grant select on evidence.withdrawal to praya_firm_read, praya_client;
grant insert on evidence.withdrawal to praya_client;
-- An item is never changed, but for who may see it.
grant update (visibility, version) on evidence.item to praya_client;
