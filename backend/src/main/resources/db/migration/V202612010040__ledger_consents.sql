-- What somebody agreed to, refused, or took back: for each purpose by itself, each act a row of its own.
create table ledger.consent (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  person_id uuid not null, notice_id uuid not null, version_id uuid not null,
  purpose text not null check (purpose ~ '^[A-Za-z0-9_-]{1,40}$'),      -- by the id that the notice gives it
  purpose_en text, purpose_zh_hant text,                                -- as it was worded then
  act text not null check (act in ('given','refused','withdrawn')),
  language text not null check (language in ('en','zh-Hant')), text_hash bytea not null check (length(text_hash) = 32),
  opened_at timestamptz not null, read_seconds integer not null check (read_seconds between 0 and 86400),
  at timestamptz not null, zone text not null,
  method text not null, device text not null check (device in ('phone','tablet','computer','unknown')),
  pack text not null, pack_version text not null,
  electronic boolean not null,
  guardian_name text check (length(guardian_name) between 1 and 200), guardian_relation text check (length(guardian_relation) between 1 and 200),
  primary key (firm_id, client_id, id),
  check (coalesce(purpose_en, purpose_zh_hant) is not null),
  check ((guardian_name is null) = (guardian_relation is null))
);
alter table ledger.consent add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create index consent_of_person on ledger.consent (firm_id, client_id, person_id, notice_id, purpose, at, id);
create index consent_by_time on ledger.consent (firm_id, client_id, person_id, at, id);
create index consent_of_notice on ledger.consent (firm_id, client_id, notice_id, id);
call access.wall('ledger.consent', 'client', 'person_id');
grant select on ledger.consent to praya_firm_read, praya_client, praya_person;
grant insert on ledger.consent to praya_client;

-- How it stands with each purpose now, in the transaction that moves it.
create table audience.agreement (
  firm_id uuid not null, client_id uuid not null, notice_id uuid not null,
  purpose text not null, lane smallint not null check (lane between 1 and 8),
  given integer not null default 0 check (given >= 0), refused integer not null default 0 check (refused >= 0), withdrawn integer not null default 0 check (withdrawn >= 0),
  primary key (firm_id, client_id, notice_id, purpose, lane)
);
alter table audience.agreement add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('audience.agreement', 'client');
grant select on audience.agreement to praya_firm_read, praya_client;
grant insert, update on audience.agreement to praya_client;

-- Of those who have answered, who refused everything.
alter table audience.ask add column refused boolean not null default false;
alter table audience.coverage add column refused integer not null default 0 check (refused >= 0);

-- What was agreed to and is no longer is to be stopped, and shown to be. Kinds that other rooms added meanwhile stay.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'consent_withdrawn') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
end $$;
