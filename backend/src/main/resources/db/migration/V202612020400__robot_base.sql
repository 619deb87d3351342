-- The robots of a client's groups: messages that say which notice is there to be read, and nothing of anybody.
create schema robot;
grant usage on schema robot to praya_firm_read, praya_client;

create table robot.robot (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  name text not null check (length(name) between 1 and 80),     -- of the group, as the consultant calls it
  language text not null check (language in ('en','zh-Hant','zh-Hans')),
  token bytea, secret bytea,                                    -- sealed by the master key; gone with the robot
  mark bytea,                                                   -- of the token, keyed: one robot is not entered twice
  recent timestamptz[] not null default '{}' check (cardinality(recent) <= 20),   -- when the last messages were handed over: whoever sends keeps the limit together
  held_until timestamptz,                                       -- the platform said that it were too many
  created_by uuid not null, created_at timestamptz not null, changed_at timestamptz not null,
  removed_at timestamptz,
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check ((removed_at is null) = (token is not null and secret is not null and mark is not null))
);
alter table robot.robot add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index robot_once on robot.robot (firm_id, client_id, mark) where removed_at is null;
call access.wall('robot.robot', 'client');

-- Which of them a notice is told to.
create table robot.choice (
  firm_id uuid not null, client_id uuid not null, notice_id uuid not null,
  robots uuid[] not null check (cardinality(robots) <= 20),
  set_by uuid not null, set_at timestamptz not null,
  version bigint not null,
  primary key (firm_id, client_id, notice_id)
);
alter table robot.choice add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('robot.choice', 'client');

-- What is told to a group once: that a version is there, each reminder of it; or a trial, of no notice.
create table robot.message (
  firm_id uuid not null, client_id uuid not null, id uuid not null, robot_id uuid not null,
  notice_id uuid, version_id uuid,
  ordinal smallint not null check (ordinal between 0 and 9),    -- 0: that it is there; then each reminder
  state text not null check (state in ('waiting','sending','sent','refused','given_up','dropped')),
  reason text check (reason in ('signature','keyword','address','token','settings','too_many','silent','unclear')),
  tries smallint not null default 0,
  prepared_at timestamptz not null, settled_at timestamptz,
  primary key (firm_id, client_id, id),
  check ((notice_id is null) = (version_id is null)),
  check ((state in ('waiting','sending')) = (settled_at is null)),
  check (state not in ('refused','given_up') or reason is not null)
);
alter table robot.message add foreign key (firm_id, client_id, robot_id) references robot.robot (firm_id, client_id, id);
create unique index message_once on robot.message (firm_id, client_id, robot_id, version_id, ordinal) where version_id is not null;
create index message_of_robot on robot.message (firm_id, client_id, robot_id, prepared_at desc, id);
create index message_of_notice on robot.message (firm_id, client_id, notice_id, prepared_at desc, id);
call access.wall('robot.message', 'client');

grant select on all tables in schema robot to praya_firm_read, praya_client;
grant insert, update on all tables in schema robot to praya_client;
