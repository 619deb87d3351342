-- Notices for many clients at once: the firm's templates, each approval of one frozen, and what was given to which client from it.
create schema issuing;
grant usage on schema issuing to praya_firm_read, praya_firm, praya_client;

create table issuing.template (
  firm_id uuid not null, id uuid not null,
  kind text not null,                                   -- of the pack of notices
  title_en text, title_zh_hant text,
  subjects text[] not null check (cardinality(subjects) between 1 and 10),
  state text not null check (state in ('draft','in_review','approved')),
  pack text not null, pack_version text not null,
  content jsonb not null,                               -- what is the same for every client; what is left open each client has its own of
  created_by uuid not null, created_at timestamptz not null,
  editors uuid[] not null, edited_at timestamptz not null,     -- of what was not approved yet: whoever wrote any of it does not judge it
  returned text not null default '' check (length(returned) <= 4000),   -- why it was given back, until it is handed over again
  version bigint not null default 0,
  primary key (firm_id, id),
  check (coalesce(title_en, title_zh_hant) is not null)
);
alter table issuing.template add foreign key (firm_id) references firm.firm (firm_id);
call access.wall('issuing.template', 'firm');

-- What somebody else than its writers found good, letter for letter: what is issued is issued from one of these.
create table issuing.approval (
  firm_id uuid not null, id uuid not null, template_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  title_en text, title_zh_hant text, subjects text[] not null,
  pack text not null, pack_version text not null, content jsonb not null,
  editors uuid[] not null,
  approved_by uuid not null, approved_at timestamptz not null, note text not null default '' check (length(note) <= 4000),
  primary key (firm_id, id)
);
alter table issuing.approval add foreign key (firm_id, template_id) references issuing.template (firm_id, id);
create unique index approval_by_ordinal on issuing.approval (firm_id, template_id, ordinal);
call access.wall('issuing.approval', 'firm');

-- One time that an approved template is given out, and how.
create table issuing.issue (
  firm_id uuid not null, id uuid not null, template_id uuid not null, approval_id uuid not null,
  number integer not null check (number > 0),
  change text not null check (change in ('material','correction')),     -- for clients who read an earlier version of it
  change_note text not null check (length(change_note) between 1 and 2000),
  effective_on date,                                    -- null: the day on which each is published
  joiners boolean not null, due_days integer check (due_days between 1 and 365), letters boolean not null,   -- for whom it is new: everybody on the roster
  begun_by uuid not null, begun_at timestamptz not null,
  primary key (firm_id, id)
);
alter table issuing.issue add foreign key (firm_id, template_id) references issuing.template (firm_id, id);
alter table issuing.issue add foreign key (firm_id, approval_id) references issuing.approval (firm_id, id);
create unique index issue_by_number on issuing.issue (firm_id, template_id, number);
call access.wall('issuing.issue', 'firm');

-- What becomes of it at one client.
create table issuing.placing (
  firm_id uuid not null, client_id uuid not null, issue_id uuid not null, template_id uuid not null,
  state text not null check (state in ('waiting','left_out','published','undone')),
  given jsonb not null,                                 -- by field: what Praya did not know of this client, and somebody said
  insisted text not null default '' check (length(insisted) <= 2000),
  notice_id uuid, version_id uuid, before_id uuid,      -- where it was published, and what was read before
  set_by uuid not null, set_at timestamptz not null,
  published_by uuid, published_at timestamptz,
  version bigint not null default 0,
  primary key (firm_id, client_id, issue_id),
  check (state in ('waiting','left_out') or version_id is not null)
);
alter table issuing.placing add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
alter table issuing.placing add foreign key (firm_id, issue_id) references issuing.issue (firm_id, id);
create index placing_of_issue on issuing.placing (firm_id, issue_id, client_id);
create index placing_of_template on issuing.placing (firm_id, client_id, template_id, issue_id);
call access.wall('issuing.placing', 'client');

grant select on all tables in schema issuing to praya_firm_read, praya_firm, praya_client;
grant insert, update on issuing.template, issuing.placing to praya_client;
grant insert on issuing.approval, issuing.issue to praya_client;

-- A notice may come from an approved template in one step; and while nobody has opened it, what was published can be undone.
alter table notice.event drop constraint event_event_check;
alter table notice.event add check (event in ('begin','submit','return','approve','reopen','publish','supersede','withdraw','discard','issue','undo','restore'));

-- How it stood with somebody before they were asked anew: for as long as that can be undone.
alter table audience.ask
  add column before_version uuid, add column before_asked_at timestamptz, add column before_due date,
  add column before_opened_at timestamptz, add column before_done_at timestamptz, add column before_refused boolean;
