-- The people of a client, as its address book and its HR department know them. A mobile number is kept as its kind
-- and last four digits: nothing in Praya dials, and what is not stored cannot leak (DPP1(1), 足夠但不超乎適度).
create table roster.person (
  firm_id uuid not null, client_id uuid not null, person_id uuid not null,
  name_en text, name_zh_hant text,
  email text, department text not null default '', title text not null default '',
  user_key text, staff_number text,
  mobile_kind text not null default 'none' check (mobile_kind in ('plus86','other','none')), mobile_tail text,
  account_kind text not null default 'unknown' check (account_kind in ('enterprise','personal','unknown','none')),
  active boolean not null default true,
  hire_date date, last_working_day date,
  in_platform boolean not null default false, in_hr boolean not null default false,
  gone_at timestamptz,
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, client_id, person_id),
  check (coalesce(name_en, name_zh_hant) is not null),
  check (email = lower(email))
);
alter table roster.person add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index person_by_user_key on roster.person (firm_id, client_id, user_key) where user_key is not null;
create index person_by_email on roster.person (firm_id, client_id, email) where gone_at is null;
create index person_by_staff_number on roster.person (firm_id, client_id, staff_number);
create index person_by_name on roster.person (firm_id, client_id, (coalesce(name_zh_hant, name_en)) collate access.stroke, person_id);
create index person_by_words on roster.person using gin ((coalesce(name_en, '') || ' ' || coalesce(name_zh_hant, '') || ' ' || coalesce(email, '') || ' ' || department) public.gin_trgm_ops);
call access.wall('roster.person', 'client', 'person_id');

-- A file read and not yet applied: what it would change, until somebody applies or forgets it.
create table roster.roster_import (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  file_name text not null, kind text not null check (kind in ('dingtalk','hr')), encoding text not null, sha256 bytea not null,
  preview jsonb not null,
  added integer, changed integer, gone integer,
  applied_at timestamptz, created_by uuid not null, created_at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table roster.roster_import add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index roster_import_by_time on roster.roster_import (firm_id, client_id, created_at desc);
call access.wall('roster.roster_import', 'client');

-- The facts that an assessment needs, kept in the transaction that changes the roster.
create table roster.rollup (
  firm_id uuid not null, client_id uuid not null,
  people integer not null default 0, plus86 integer not null default 0, other_mobile integer not null default 0, no_mobile integer not null default 0,
  enterprise integer not null default 0, personal integer not null default 0, outside_domain integer not null default 0,
  as_of timestamptz not null,
  primary key (firm_id, client_id)
);
alter table roster.rollup add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('roster.rollup', 'client');

grant select on roster.person, roster.roster_import, roster.rollup to praya_firm_read, praya_client;
grant select on roster.rollup to praya_firm;
grant insert, update on roster.person, roster.roster_import, roster.rollup to praya_client;
grant select on roster.person to praya_person;
