-- For whom each notice is: staff, or customers of the client. It is for the one or for the other, and whoever adds up counts of several keeps them apart.
create or replace view portfolio.notice_given with (security_invoker = true) as
select n.firm_id, n.client_id, n.id as notice_id, n.number, n.kind, n.record, n.title_en, n.title_zh_hant,
  v.ordinal, v.effective_on, v.published_at, c.name_en as client_name_en, c.name_zh_hant as client_name_zh_hant, c.colour as client_colour,
  case when cardinality(r.lists) > 0 then 'customer' else 'staff' end as readers
from notice.version v
join notice.notice n on n.firm_id = v.firm_id and n.client_id = v.client_id and n.id = v.notice_id
join client.client c on c.firm_id = v.firm_id and c.client_id = v.client_id and c.archived_at is null
left join audience.rule r on r.firm_id = v.firm_id and r.client_id = v.client_id and r.notice_id = v.notice_id
where v.state = 'published';
