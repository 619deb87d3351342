-- Letters to those who are asked: each once for a version, and again on working days while they have not read it. A letter leads to the
-- company's own sign-in, or brings a link of its own; what is kept of it is that it was written, and whether the server took it.
alter table audience.rule add column letters boolean not null default false;

create table audience.letter (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  notice_id uuid not null, version_id uuid not null, person_id uuid not null,
  ordinal smallint not null check (ordinal between 0 and 9),       -- 0: that they are asked; then each reminder
  at timestamptz not null,
  outcome text not null check (outcome in ('writing','sent','refused','no_address')),
  primary key (firm_id, client_id, id)
);
alter table audience.letter add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create unique index letter_once on audience.letter (firm_id, client_id, notice_id, version_id, person_id, ordinal);
call access.wall('audience.letter', 'client');
grant select on audience.letter to praya_firm_read, praya_client;
grant insert on audience.letter to praya_client;
grant update (outcome) on audience.letter to praya_client;

do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(purpose), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as purpose
    from pg_constraint where conrelid = 'access.link'::regclass and conname = 'link_purpose_check'
    union select 'notice') as known;
  execute 'alter table access.link drop constraint link_purpose_check';
  execute format('alter table access.link add constraint link_purpose_check check (purpose in (%s))', kinds);
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'notice_unread') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
end $$;
