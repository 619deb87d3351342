-- Notices of a client: what was composed, each version with its way from draft to what people read, and the text that they read.
create schema notice;
grant usage on schema notice to praya_firm_read, praya_firm, praya_client;

create table notice.register (
  firm_id uuid not null, client_id uuid not null,
  last_number integer not null,
  primary key (firm_id, client_id)
);
alter table notice.register add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('notice.register', 'client');

create table notice.notice (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  number integer not null,                              -- what people call it, from 1 for each client
  kind text not null,                                   -- of the pack, such as 'collection_notice'
  record text not null check (record in ('acknowledgement','consent')),   -- what comes of it: reading is never consent
  title_en text, title_zh_hant text,
  subjects text[] not null check (cardinality(subjects) between 1 and 10),   -- whom it addresses: groups of the register of transfers
  created_by uuid not null, created_at timestamptz not null,
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check (coalesce(title_en, title_zh_hant) is not null)
);
alter table notice.notice add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index notice_by_number on notice.notice (firm_id, client_id, number);
call access.wall('notice.notice', 'client');

create table notice.version (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  notice_id uuid not null, ordinal integer not null check (ordinal > 0),
  state text not null check (state in ('draft','in_review','approved','published','superseded','withdrawn','discarded')),
  pack text not null, pack_version text not null,
  content jsonb not null,                               -- what was filled in; no longer changed once it is published
  -- How it differs from the one before: a material change asks everybody again, a correction nobody.
  change text check (change in ('first','material','correction')),
  change_note text not null default '',
  insisted text not null default '',                    -- why it was published although something that guidance asks for is missing
  effective_on date,
  created_by uuid not null, created_at timestamptz not null,
  editors uuid[] not null, edited_at timestamptz not null,     -- whoever wrote any of it does not judge it
  submitted_by uuid, submitted_at timestamptz,
  reviewed_by uuid, reviewed_at timestamptz,
  published_by uuid, published_at timestamptz,
  ended_at timestamptz,                                 -- superseded, withdrawn or discarded
  version bigint not null default 0,
  primary key (firm_id, client_id, id),
  check ((published_at is null) = (change is null)),
  check (state not in ('published','superseded','withdrawn') or published_at is not null)
);
alter table notice.version add foreign key (firm_id, client_id, notice_id) references notice.notice (firm_id, client_id, id);
create unique index version_by_ordinal on notice.version (firm_id, client_id, notice_id, ordinal);
-- One is worked on at a time, and one is read.
create unique index version_open on notice.version (firm_id, client_id, notice_id) where state in ('draft','in_review','approved');
create unique index version_published on notice.version (firm_id, client_id, notice_id) where state = 'published';
call access.wall('notice.version', 'client');

-- What people read, letter for letter, in each language: frozen as it is published.
create table notice.text (
  firm_id uuid not null, client_id uuid not null, version_id uuid not null,
  language text not null check (language in ('en','zh-Hant')),
  text text not null, sha256 bytea not null check (length(sha256) = 32),
  told jsonb not null,                                  -- what it tells, part by part, as receipts name it: of then, whatever the client is called later
  primary key (firm_id, client_id, version_id, language)
);
alter table notice.text add foreign key (firm_id, client_id, version_id) references notice.version (firm_id, client_id, id);
call access.wall('notice.text', 'client');

create table notice.event (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  notice_id uuid not null, version_id uuid not null,
  event text not null check (event in ('begin','submit','return','approve','reopen','publish','supersede','withdraw','discard')),
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  note text not null default '' check (length(note) <= 4000),
  primary key (firm_id, client_id, id)
);
alter table notice.event add foreign key (firm_id, client_id, notice_id) references notice.notice (firm_id, client_id, id);
create index event_of_notice on notice.event (firm_id, client_id, notice_id, id);
call access.wall('notice.event', 'client');

grant select on all tables in schema notice to praya_firm_read, praya_client;
grant insert, update on notice.register to praya_client;
grant insert on notice.notice, notice.version, notice.text, notice.event to praya_client;
grant update (title_en, title_zh_hant, subjects, version) on notice.notice to praya_client;
grant update (state, pack, pack_version, content, change, change_note, insisted, effective_on, editors, edited_at, submitted_by, submitted_at, reviewed_by, reviewed_at,
  published_by, published_at, ended_at, version) on notice.version to praya_client;
