-- How a transfer is dressed. A choice is a revision: written once with its answers, what followed from them and the pack
-- that said so; never changed. Two people writing the same version collide on the key, and the second is told.
create schema mechanism;
grant usage on schema mechanism to praya_firm_read, praya_firm, praya_client;

create table mechanism.choice (
  firm_id uuid not null, client_id uuid not null, transfer_id uuid not null, version bigint not null check (version > 0),
  answers jsonb not null,
  s33 text not null, rmc text not null, gba text not null, return_leg text not null,   -- outcomes, by statement of the pack
  result jsonb not null,                         -- the whole of what was said, in keys
  pack text not null, pack_version text not null,
  note text not null default '',
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, transfer_id, version)
);
alter table mechanism.choice add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('mechanism.choice', 'client');

-- The filing of a GBA Standard Contract: revisions as well, each with the last day as it was counted.
create table mechanism.filing (
  firm_id uuid not null, client_id uuid not null, transfer_id uuid not null, version bigint not null check (version > 0),
  choice_version bigint not null,
  authority text not null check (authority in ('dpo','guangdong_cac')),
  effective_on date not null, due_on date not null, due jsonb not null,
  filed_on date, reference text not null default '',
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, transfer_id, version),
  check (due_on > effective_on), check (filed_on is null or filed_on >= effective_on)
);
alter table mechanism.filing add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
alter table mechanism.filing add foreign key (firm_id, client_id, transfer_id, choice_version)
  references mechanism.choice (firm_id, client_id, transfer_id, version);
call access.wall('mechanism.filing', 'client');

grant select on all tables in schema mechanism to praya_firm_read, praya_client;
grant insert on mechanism.choice, mechanism.filing to praya_client;
