-- An assessment on its way is somebody's turn like everything else: the draft to finish, the review to make, the decision to ask for and to take;
-- and a question that a vendor was asked.
alter table obligation.obligation drop constraint obligation_kind_check;
alter table obligation.obligation add constraint obligation_kind_check
  check (kind in ('review','condition','evidence_expiry','question','filing','measure_lapsed','manual','assessment','vendor_question'));

insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, owner_member_id, owner_person_id, state, created_kind, created_by, created_at)
select a.firm_id, a.client_id, gen_random_uuid(), 'assessment', 'assessment', a.id, 'tia.assessment:' || a.id,
  jsonb_build_object('assessment', jsonb_build_object('en', a.title_en, 'zhHant', a.title_zh_hant),
    'text', case when a.state = 'recommended' and a.decider_id is not null then 'decision' else a.state end),
  case when a.state = 'in_review' then 'reviewer' when a.state = 'recommended' and a.decider_id is not null then 'client' else 'consultant' end,
  case when a.state in ('draft','returned') or (a.state = 'recommended' and a.decider_id is null) then a.author_id end,
  case when a.state = 'recommended' then a.decider_id end, 'open', 'member', a.author_id, a.started_at
from tia.assessment a where a.state in ('draft','returned','in_review','recommended');

insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, state, created_kind, created_by, created_at)
select a.firm_id, a.client_id, gen_random_uuid(), 'vendor_question', 'assessment', a.id, 'tia.vendor:' || a.id || ':' || n.key,
  jsonb_build_object('assessment', jsonb_build_object('en', a.title_en, 'zhHant', a.title_zh_hant), 'text', split_part(n.key, '.', 1)), 'vendor', 'open', n.actor_kind, n.actor_id, n.at
from tia.assessment a
join lateral (select distinct on (r.key) r.key, r.state, r.actor_kind, r.actor_id, r.at from tia.answer r
  where r.firm_id = a.firm_id and r.client_id = a.client_id and r.assessment_id = a.id order by r.key, r.version desc) n on n.state = 'vendor_asked'
where a.state <> 'superseded'
  and not exists (select from tia.assessment s where s.firm_id = a.firm_id and s.client_id = a.client_id and s.previous_id = a.id);

insert into obligation.act (firm_id, client_id, id, obligation_id, event, actor_kind, actor_id, at)
select firm_id, client_id, gen_random_uuid(), id, 'raise', created_kind, created_by, created_at from obligation.obligation where kind in ('assessment','vendor_question');
