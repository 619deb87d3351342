-- Everything with an owner and a due date, one list per client. Other rooms raise and settle through the door, within their own transactions.
create schema obligation;
grant usage on schema obligation to praya_firm_read, praya_firm, praya_client, praya_person;

create table obligation.obligation (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  kind text not null check (kind in ('review','condition','evidence_expiry','question','filing','measure_lapsed','manual')),
  subject_kind text not null, subject_id uuid,
  source text not null,                         -- what raised it: raising again under the same name is the same obligation
  particulars jsonb not null default '{}',      -- what its sentence names; the sentence itself is the screen's
  words text, language text check (language in ('en','zh-Hant','zh-Hans')),  -- a manual one's own
  ball_with text not null check (ball_with in ('consultant','reviewer','client','vendor')),
  owner_member_id uuid, owner_person_id uuid,
  due date,                                     -- null: a question that was asked without a date; none is invented for it
  state text not null check (state in ('open','done','waived','lapsed')),
  reason text,                                  -- why it is settled: a message key, or the words of whoever waived it
  snoozed_until date,
  asked_count integer not null default 0, last_asked_on date,
  version bigint not null default 0,
  created_kind text not null, created_by uuid not null, created_at timestamptz not null,
  settled_kind text, settled_by uuid, settled_at timestamptz,
  primary key (firm_id, client_id, id),
  unique (firm_id, client_id, source),
  check ((kind = 'manual') = (words is not null)), check ((words is null) = (language is null)),
  check (owner_member_id is null or ball_with in ('consultant','reviewer')),
  check (owner_person_id is null or ball_with = 'client'),
  check ((state = 'open') = (settled_at is null)),
  check (state <> 'waived' or reason is not null)
);
alter table obligation.obligation add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index obligation_by_due on obligation.obligation (firm_id, (coalesce(due, date '9999-12-31')), id) where state = 'open';
create index obligation_of_client on obligation.obligation (firm_id, client_id, (coalesce(due, date '9999-12-31')), id);
create index obligation_by_subject on obligation.obligation (firm_id, client_id, subject_id);
call access.wall('obligation.obligation', 'client');

-- What was done about it: a row is written once.
create table obligation.act (
  firm_id uuid not null, client_id uuid not null, id uuid not null, obligation_id uuid not null,
  event text not null check (event in ('raise','change','complete','waive','lapse','reopen','snooze','remind','reassign')),
  note text, until date, channel text check (channel in ('email','whatsapp')),
  actor_kind text not null, actor_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, id)
);
alter table obligation.act add foreign key (firm_id, client_id, obligation_id) references obligation.obligation (firm_id, client_id, id);
create index act_of_obligation on obligation.act (firm_id, client_id, obligation_id, at);
call access.wall('obligation.act', 'client');

grant select on obligation.obligation, obligation.act to praya_firm_read, praya_client;
grant insert, update on obligation.obligation to praya_client;
grant insert on obligation.act to praya_client;

-- What stood before this room did.
insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, due, state, created_kind, created_by, created_at)
select a.firm_id, a.client_id, gen_random_uuid(), 'review', 'assessment', a.id, 'tia.review:' || a.id,
  jsonb_build_object('assessment', jsonb_build_object('en', a.title_en, 'zhHant', a.title_zh_hant)), 'consultant', a.review_due, 'open', 'person', d.person_id, d.at
from tia.assessment a join tia.decision d on d.firm_id = a.firm_id and d.client_id = a.client_id and d.assessment_id = a.id
where a.state = 'decided' and a.review_due is not null;

insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, due, state, created_kind, created_by, created_at)
select a.firm_id, a.client_id, gen_random_uuid(), 'condition', 'assessment', a.id, 'tia.condition:' || a.id || ':' || x.whose || ':' || (c.no - 1),
  jsonb_build_object('assessment', jsonb_build_object('en', a.title_en, 'zhHant', a.title_zh_hant), 'text', c.said ->> 'text', 'owner', c.said ->> 'owner'),
  'client', (c.said ->> 'due')::date, 'open', 'person', d.person_id, d.at
from tia.assessment a join tia.decision d on d.firm_id = a.firm_id and d.client_id = a.client_id and d.assessment_id = a.id
cross join lateral (
  select 'decision' as whose, d.conditions as list
  union all
  (select 'review', r.conditions from tia.review r where r.firm_id = a.firm_id and r.client_id = a.client_id and r.assessment_id = a.id and r.outcome = 'recommended' order by r.at desc limit 1)) x
cross join lateral jsonb_array_elements(x.list) with ordinality as c (said, no)
where a.state = 'decided' and d.choice <> 'decline';

insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, owner_person_id, due, state, asked_count, last_asked_on, created_kind, created_by, created_at)
select q.firm_id, q.client_id, gen_random_uuid(), 'question', 'question_request', q.id, 'tia.question:' || q.id,
  jsonb_build_object('assessment', jsonb_build_object('en', a.title_en, 'zhHant', a.title_zh_hant), 'count', cardinality(q.questions)),
  'client', q.person_id, q.due, 'open', 1, (q.created_at at time zone 'Asia/Hong_Kong')::date, 'member', q.created_by, q.created_at
from tia.question_request q join tia.assessment a on a.firm_id = q.firm_id and a.client_id = q.client_id and a.id = q.assessment_id
where q.completed_at is null and q.withdrawn_at is null;

insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, due, state, created_kind, created_by, created_at)
select firm_id, client_id, gen_random_uuid(), 'evidence_expiry', 'evidence', id, 'evidence.expiry:' || id, jsonb_build_object('name', name), 'consultant', expires_on, 'open', added_kind, added_by, created_at
from evidence.item where expires_on is not null;

insert into obligation.act (firm_id, client_id, id, obligation_id, event, actor_kind, actor_id, at)
select firm_id, client_id, gen_random_uuid(), id, 'raise', created_kind, created_by, created_at from obligation.obligation;
