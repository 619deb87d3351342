-- Documents asked of the client's people: what, why, of whom, until when.
create table evidence.request (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  person_id uuid not null,
  wanted text not null, why text not null default '', language text not null check (language in ('en','zh-Hant','zh-Hans')),
  assessment_id uuid, questions text[] not null default '{}' check (cardinality(questions) <= 100),
  due date,
  state text not null check (state in ('asked','given','lacking','returned','accepted','withdrawn')),
  item_ids uuid[] not null default '{}' check (cardinality(item_ids) <= 20), note text not null default '',   -- what was answered last
  created_by uuid not null, created_at timestamptz not null, settled_at timestamptz,
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check (assessment_id is not null or questions = '{}'),
  check ((state in ('accepted','withdrawn')) = (settled_at is not null))
);
alter table evidence.request add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
alter table evidence.request add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create index request_by_time on evidence.request (firm_id, client_id, created_at desc, id desc);
create index request_by_person on evidence.request (firm_id, client_id, person_id, created_at desc, id desc);
call access.wall('evidence.request', 'client');

-- Each step, as it was said: a row is written once.
create table evidence.request_step (
  firm_id uuid not null, client_id uuid not null, id uuid not null, request_id uuid not null,
  event text not null check (event in ('give','lack','return','accept','withdraw')),
  item_ids uuid[] not null default '{}', words text not null default '',
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table evidence.request_step add foreign key (firm_id, client_id, request_id) references evidence.request (firm_id, client_id, id);
create index request_step_of_request on evidence.request_step (firm_id, client_id, request_id, at);
call access.wall('evidence.request_step', 'client');

grant select on evidence.request, evidence.request_step to praya_firm_read, praya_client;
grant insert on evidence.request, evidence.request_step to praya_client;
grant update (state, item_ids, note, settled_at, version) on evidence.request to praya_client;

-- A document that was asked for is somebody's turn, like a question; its link leads there. Kinds that other rooms added meanwhile stay.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'evidence_request') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
  select string_agg(quote_literal(purpose), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as purpose
    from pg_constraint where conrelid = 'access.link'::regclass and conname = 'link_purpose_check'
    union select 'evidence') as known;
  execute 'alter table access.link drop constraint link_purpose_check';
  execute format('alter table access.link add constraint link_purpose_check check (purpose in (%s))', kinds);
end $$;
