-- Transfers and their assessments. Answers are revisions: a row is written once and never changed.
create table tia.transfer (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  name_en text, name_zh_hant text,
  platform_id uuid,
  importer text not null check (importer in ('dingtalk_singapore','dingding_mainland','other')),
  destinations text[] not null check (destinations <@ array['hong_kong','mainland','singapore','other'] and cardinality(destinations) > 0),
  purpose text not null default '', route text not null default '', starts date,
  version bigint not null default 0,
  created_at timestamptz not null,
  primary key (firm_id, client_id, id),
  check (coalesce(name_en, name_zh_hant) is not null)
);
alter table tia.transfer add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('tia.transfer', 'client');

create table tia.assessment (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  number integer not null, version_no integer not null, previous_id uuid,
  title_en text, title_zh_hant text,
  state text not null check (state in ('draft','in_review','returned','recommended','decided','superseded')),
  pack text not null, pack_version text not null,
  destinations text[] not null,
  author_id uuid not null, decider_id uuid,      -- who at the client was asked to decide
  facts jsonb not null default '{}',
  revision bigint not null default 0,           -- counts every change of answers, so that a watcher asks "since"
  version bigint not null default 0,
  started_at timestamptz not null, submitted_at timestamptz, decided_at timestamptz, review_due date,
  primary key (firm_id, client_id, id),
  unique (firm_id, client_id, number, version_no)
);
alter table tia.assessment add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
alter table tia.assessment add foreign key (firm_id, client_id, previous_id) references tia.assessment (firm_id, client_id, id);
call access.wall('tia.assessment', 'client');

create table tia.assessment_transfer (
  firm_id uuid not null, client_id uuid not null, assessment_id uuid not null, transfer_id uuid not null,
  primary key (firm_id, client_id, assessment_id, transfer_id)
);
alter table tia.assessment_transfer add foreign key (firm_id, client_id, assessment_id) references tia.assessment (firm_id, client_id, id);
alter table tia.assessment_transfer add foreign key (firm_id, client_id, transfer_id) references tia.transfer (firm_id, client_id, id);
create index assessment_transfer_by_transfer on tia.assessment_transfer (firm_id, client_id, transfer_id);
call access.wall('tia.assessment_transfer', 'client');

-- One revision of one answer. The current one has the highest version; two people writing the same version collide
-- on the key, and the second is told.
create table tia.answer (
  firm_id uuid not null, client_id uuid not null, assessment_id uuid not null, key text not null, version bigint not null,
  options text[], text text, number numeric, date date,
  proof text not null check (proof in ('none','asserted','document','tested')), tested_on date,
  evidence_ids uuid[] not null default '{}',
  state text not null check (state in ('inferred','confirmed','vendor_asked')), asked_on date,
  note text not null default '', source text not null check (source in ('prefill','consultant','client','carried')),
  revision bigint not null,
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, assessment_id, key, version)
);
alter table tia.answer add foreign key (firm_id, client_id, assessment_id) references tia.assessment (firm_id, client_id, id);
create index answer_by_revision on tia.answer (firm_id, client_id, assessment_id, revision);
call access.wall('tia.answer', 'client');

-- The firm's review: one row an act.
create table tia.review (
  firm_id uuid not null, client_id uuid not null, id uuid not null, assessment_id uuid not null,
  outcome text not null check (outcome in ('returned','recommended')),
  recommendation text, note text not null default '',
  comments jsonb not null default '[]', conditions jsonb not null default '[]', review_due date,
  reviewer_id uuid not null, at timestamptz not null,
  revision bigint not null,                     -- of the answers as they were reviewed
  primary key (firm_id, client_id, id)
);
alter table tia.review add foreign key (firm_id, client_id, assessment_id) references tia.assessment (firm_id, client_id, id);
create index review_by_assessment on tia.review (firm_id, client_id, assessment_id, at);
call access.wall('tia.review', 'client');

-- The client's decision: only the client decides about its own transfer. One per assessment version; it freezes it.
create table tia.decision (
  firm_id uuid not null, client_id uuid not null, assessment_id uuid not null,
  choice text not null check (choice in ('accept','accept_with_conditions','decline')),
  note text not null default '', conditions jsonb not null default '[]',
  name text not null, title text not null, method text not null check (method in ('sso','link')),
  person_id uuid not null, at timestamptz not null,
  pack text not null, pack_version text not null,
  snapshot_json text not null, snapshot_hash bytea not null,
  primary key (firm_id, client_id, assessment_id)
);
alter table tia.decision add foreign key (firm_id, client_id, assessment_id) references tia.assessment (firm_id, client_id, id);
call access.wall('tia.decision', 'client');

-- Questions sent to somebody at the client.
create table tia.question_request (
  firm_id uuid not null, client_id uuid not null, id uuid not null, assessment_id uuid not null,
  person_id uuid not null, questions text[] not null check (cardinality(questions) between 1 and 100),
  message text not null default '', due date,
  created_by uuid not null, created_at timestamptz not null, completed_at timestamptz, withdrawn_at timestamptz,
  version bigint not null default 0,
  primary key (firm_id, client_id, id)
);
alter table tia.question_request add foreign key (firm_id, client_id, assessment_id) references tia.assessment (firm_id, client_id, id);
alter table tia.question_request add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create index question_request_by_person on tia.question_request (firm_id, client_id, person_id, created_at desc);
create index question_request_by_assessment on tia.question_request (firm_id, client_id, assessment_id);
call access.wall('tia.question_request', 'client');

-- One row a client for the lists and the book, kept in the transaction of every change.
create table tia.rollup (
  firm_id uuid not null, client_id uuid not null,
  assessments integer not null default 0, transfers integer not null default 0,
  state text not null default 'none', assessment_id uuid,
  highest_scenario text, highest_residual numeric, highest_band text,
  open_legal_gaps integer not null default 0, open_gates integer not null default 0,
  ball_with text, review_due date,
  as_of timestamptz not null,
  primary key (firm_id, client_id)
);
alter table tia.rollup add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index rollup_by_risk on tia.rollup (firm_id, highest_residual desc nulls last, client_id);
call access.wall('tia.rollup', 'client');

grant select on all tables in schema tia to praya_firm_read, praya_client;
grant insert, update on tia.transfer, tia.assessment, tia.question_request, tia.rollup to praya_client;
grant insert on tia.assessment_transfer, tia.answer, tia.review, tia.decision to praya_client;
