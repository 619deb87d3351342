-- How long records of a client are kept, what is past its time, what nobody may touch, and what was disposed of. Nothing here names anybody disposed of.
create schema retention;
grant usage on schema retention to praya_firm_read, praya_firm, praya_client, praya_person;

-- Whatever is decided about keeping is decided under this row's lock: a hold and a disposal never pass each other.
create table retention.desk (
  firm_id uuid not null, client_id uuid not null,
  review_due date not null, review_obligation integer not null default 1,   -- of the next review, and which it is
  last_disposal integer not null default 0,
  version bigint not null default 0,
  primary key (firm_id, client_id)
);
alter table retention.desk add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('retention.desk', 'client');

-- A period of the client's own, in the place of the pack's. What was said last holds.
create table retention.period (
  firm_id uuid not null, client_id uuid not null, kind text not null, ordinal integer not null check (ordinal >= 1),
  months integer check (months between 1 and 1200),       -- null: as the pack has it again
  reason text not null check (length(reason) between 10 and 2000),
  set_by uuid not null, set_at timestamptz not null,
  primary key (firm_id, client_id, kind, ordinal)
);
alter table retention.period add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('retention.period', 'client');

create table retention.hold (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  subject_kind text not null check (subject_kind in ('client','notice','person')), subject_id uuid not null,
  reason text not null check (length(reason) between 10 and 2000),
  placed_by uuid not null, placed_at timestamptz not null,
  lifted_by uuid, lifted_at timestamptz, lifted_reason text check (length(lifted_reason) between 10 and 2000),
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check ((lifted_by is null) = (lifted_at is null)), check ((lifted_at is null) = (lifted_reason is null))
);
alter table retention.hold add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index hold_once on retention.hold (firm_id, client_id, subject_kind, subject_id) where lifted_at is null;
call access.wall('retention.hold', 'client');

-- A yearly review that was finished, and what was decided for each group.
create table retention.review (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  ordinal integer not null, due date not null, finished_by uuid not null, finished_at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table retention.review add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index review_in_turn on retention.review (firm_id, client_id, ordinal);
call access.wall('retention.review', 'client');
create table retention.review_group (
  firm_id uuid not null, client_id uuid not null, review_id uuid not null, kind text not null,
  months integer not null, due integer not null, held integer not null,     -- as they stood when it was decided
  decision text not null check (decision in ('keep','dispose','nothing')), reason text not null check (length(reason) <= 2000),
  primary key (firm_id, client_id, review_id, kind)
);
alter table retention.review_group add foreign key (firm_id, client_id, review_id) references retention.review (firm_id, client_id, id);
call access.wall('retention.review_group', 'client');

create table retention.disposal (
  firm_id uuid not null, client_id uuid not null, id uuid not null, number integer not null,
  state text not null check (state in ('prepared','sent_back','cancelled','running','done')),
  kind text not null, months integer not null, own_period boolean not null, cutoff date not null,   -- the rule as it was applied
  pack text not null, pack_version text not null,
  reason text not null check (length(reason) between 10 and 2000),
  instructed_by uuid not null, instructed_on date not null,                -- who decided for the client
  prepared_by uuid not null, prepared_at timestamptz not null,
  decided_by uuid, decided_at timestamptz, note text check (length(note) <= 2000),
  people integer not null, tally jsonb not null,                           -- as the preview had them, when it was decided
  done jsonb not null default '{}', done_at timestamptz,                   -- as they were, piece by piece
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check (prepared_by is distinct from decided_by)
);
alter table retention.disposal add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index disposal_by_number on retention.disposal (firm_id, client_id, number);
-- One at a time: nobody is on two lists.
create unique index disposal_open on retention.disposal (firm_id, client_id) where state in ('prepared','running');
call access.wall('retention.disposal', 'client');

create table retention.disposal_person (
  firm_id uuid not null, client_id uuid not null, disposal_id uuid not null, person_id uuid not null,
  outcome text check (outcome in ('disposed','held','returned','not_due')), at timestamptz,
  primary key (firm_id, client_id, disposal_id, person_id)
);
alter table retention.disposal_person add foreign key (firm_id, client_id, disposal_id) references retention.disposal (firm_id, client_id, id);
create index disposal_left on retention.disposal_person (firm_id, client_id, disposal_id, person_id) where outcome is null;
call access.wall('retention.disposal_person', 'client');

-- What is proven without the person: one for each record of the ledger. The digest is keyed, so that nobody finds out a person by trying.
create table retention.proof (
  firm_id uuid not null, client_id uuid not null, record_id uuid not null, disposal_id uuid not null,
  record text not null check (record in ('acknowledgement','consent')),
  notice_id uuid not null, version_id uuid not null, language text not null, text_hash bytea not null check (length(text_hash) = 32),
  deed text not null, purpose text, at timestamptz not null, method text not null,
  digest bytea not null check (length(digest) = 32),
  primary key (firm_id, client_id, record_id)
);
alter table retention.proof add foreign key (firm_id, client_id, disposal_id) references retention.disposal (firm_id, client_id, id);
create index proof_of_disposal on retention.proof (firm_id, client_id, disposal_id, record_id);
call access.wall('retention.proof', 'client');

grant select on all tables in schema retention to praya_firm_read, praya_client;
grant insert on all tables in schema retention to praya_client;
grant update on retention.desk to praya_client;
grant update (lifted_by, lifted_at, lifted_reason, version) on retention.hold to praya_client;
grant update (state, decided_by, decided_at, note, people, tally, done, done_at, version) on retention.disposal to praya_client;
grant update (outcome, at) on retention.disposal_person to praya_client;

-- Kinds that other rooms added meanwhile stay.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'retention_review') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
end $$;

-- Clients that have people already are reviewed a year from now, on a weekday; of others, the first change of the roster says when.
with begun as (
  insert into retention.desk (firm_id, client_id, review_due)
  select r.firm_id, r.client_id, d.day + case extract(isodow from d.day)::int when 6 then 2 when 7 then 1 else 0 end
  from roster.rollup r cross join (select (now() at time zone 'Asia/Hong_Kong')::date + 365 as day) d
  returning firm_id, client_id, review_due)
insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, source, particulars, ball_with, due, state, created_kind, created_by, created_at)
select firm_id, client_id, gen_random_uuid(), 'retention_review', 'retention', 'retention.review:1', '{}', 'consultant', review_due, 'open', 'system', '00000000-0000-0000-0000-000000000000', now() from begun;
