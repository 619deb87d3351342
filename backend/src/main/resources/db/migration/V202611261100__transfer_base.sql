-- The register of transfers is a room of its own: structured facts of each flow, numbered for spreadsheets and papers.
create schema transfer;
grant usage on schema transfer to praya_firm_read, praya_firm, praya_client;
-- Another room's rows are checked by asking that room, not by a key across schemas (house rule).
alter table tia.assessment_transfer drop constraint assessment_transfer_firm_id_client_id_transfer_id_fkey;
alter table tia.transfer set schema transfer;
alter table tia.rollup drop column transfers;

-- Entities are those of the platform profiles, checked where they are entered: a list in a constraint would be a second one.
alter table transfer.transfer drop constraint transfer_importer_check;
alter table transfer.transfer
  add column number integer,
  add column exporter_en text, add column exporter_zh_hant text,            -- null: the client itself
  add column importer_en text, add column importer_zh_hant text,            -- where the importer is none of the profiles'
  add column importer_place text,
  add column importer_role text not null default 'unknown' check (importer_role in ('processor','independent','unknown')),
  add column categories text[] not null default '{}',
  add column subjects jsonb not null default '[]',                          -- [{group, count}]; a count may be unknown
  add column people bigint,                                                 -- the sum of the counts that are known
  add column systems text[] not null default '{}',
  add column stored_in text[] not null default '{}' check (stored_in <@ array['hong_kong','mainland','singapore','other']),
  add column accessed_from text[] not null default '{}' check (accessed_from <@ array['hong_kong','mainland','singapore','other']),
  add column recipients jsonb not null default '[]',                        -- [{name, place, purpose}]
  add column frequency text check (frequency in ('one_off','periodic','continuous')),
  add column retention text not null default '',
  add column ends date;
update transfer.transfer t set number = n.number from
  (select firm_id, client_id, id, row_number() over (partition by firm_id, client_id order by id) as number from transfer.transfer) n
  where n.firm_id = t.firm_id and n.client_id = t.client_id and n.id = t.id;
update transfer.transfer set stored_in = destinations,
  importer_place = case importer when 'dingding_mainland' then 'mainland' when 'dingtalk_singapore' then 'singapore' else destinations[1] end;
-- Whoever it was, its register entry said it in words.
update transfer.transfer set importer_en = 'Another recipient, as described in the transfer', importer_zh_hant = '其他接收方（見轉移說明）' where importer = 'other';
alter table transfer.transfer alter column number set not null, alter column importer_place set not null,
  add check (importer_place in ('hong_kong','mainland','singapore','other')), add check (ends is null or starts is null or ends >= starts),
  add unique (firm_id, client_id, number);

-- What the next transfer is numbered.
create table transfer.register (
  firm_id uuid not null, client_id uuid not null, last_number integer not null,
  primary key (firm_id, client_id)
);
alter table transfer.register add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('transfer.register', 'client');
insert into transfer.register (firm_id, client_id, last_number)
  select firm_id, client_id, max(number) from transfer.transfer group by firm_id, client_id;

-- A list that came back from a spreadsheet: shown first, then taken over together or not at all.
create table transfer.transfer_import (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  file_name text not null, sha256 bytea not null, encoding text not null, preview jsonb not null,
  created_by uuid not null, created_at timestamptz not null,
  applied_at timestamptz, added integer, changed integer,
  primary key (firm_id, client_id, id)
);
alter table transfer.transfer_import add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('transfer.transfer_import', 'client');

grant select on all tables in schema transfer to praya_firm_read, praya_client;
grant insert, update on transfer.register, transfer.transfer_import to praya_client;
