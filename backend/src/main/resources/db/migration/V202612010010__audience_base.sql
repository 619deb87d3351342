-- Whom a notice reaches: who is to be asked, what became of each, and how far it got. Counts are kept in the transaction that moves them.
create schema audience;
grant usage on schema audience to praya_firm_read, praya_firm, praya_client, praya_person;

create table audience.rule (
  firm_id uuid not null, client_id uuid not null, notice_id uuid not null,
  everyone boolean not null, departments text[] not null default '{}' check (cardinality(departments) <= 200),
  joiners boolean not null,                             -- whether those who come to be meant later are asked, too
  due_days integer check (due_days between 1 and 365),  -- after they were asked; null: whenever
  set_by uuid not null, set_at timestamptz not null,
  version bigint not null default 0,
  primary key (firm_id, client_id, notice_id),
  check (everyone or cardinality(departments) > 0)
);
alter table audience.rule add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('audience.rule', 'client');

-- Somebody who is asked to read a notice, as they stand. What they did stands in the ledger, and is never changed.
create table audience.ask (
  firm_id uuid not null, client_id uuid not null, notice_id uuid not null, person_id uuid not null,
  version_id uuid not null,                             -- the one that they were asked to read; a later correction of it will do
  state text not null check (state in ('asked','opened','done','closed')),
  department text not null,                             -- when they were asked
  lane smallint not null check (lane between 1 and 8),
  asked_at timestamptz not null, due date,
  opened_at timestamptz, done_at timestamptz,
  closed_at timestamptz, closed text check (closed in ('left','not_meant','withdrawn')),
  reminded integer not null default 0, reminded_at timestamptz,
  primary key (firm_id, client_id, notice_id, person_id),
  check (state <> 'done' or done_at is not null), check (state not in ('asked','opened') or done_at is null),
  check ((state = 'closed') = (closed is not null))
);
alter table audience.ask add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
alter table audience.ask add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create index ask_of_person on audience.ask (firm_id, client_id, person_id, notice_id);
create index ask_by_department on audience.ask (firm_id, client_id, notice_id, department, person_id);
create index ask_by_due on audience.ask (firm_id, client_id, notice_id, due, person_id) where state in ('asked','opened');
call access.wall('audience.ask', 'client', 'person_id');

-- How far it got. Eight lanes, so that a crowd does not wait for one row; without a due date the day is the last there is.
create table audience.coverage (
  firm_id uuid not null, client_id uuid not null, notice_id uuid not null,
  department text not null, due date not null, lane smallint not null check (lane between 1 and 8),
  asked integer not null default 0 check (asked >= 0),
  opened integer not null default 0 check (opened >= 0),     -- of those asked: opened, and not done
  done integer not null default 0 check (done >= 0),
  primary key (firm_id, client_id, notice_id, department, due, lane)
);
alter table audience.coverage add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('audience.coverage', 'client');

grant select on all tables in schema audience to praya_firm_read, praya_client;
grant insert, update on all tables in schema audience to praya_client;
grant select on audience.ask to praya_person;
