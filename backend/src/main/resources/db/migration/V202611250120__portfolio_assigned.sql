-- Everybody who works on a client, in whatever role: the number beside a member opens to these.
create or replace view portfolio.client_entry with (security_invoker = true) as
select c.firm_id, c.client_id, c.name_en, c.name_zh_hant, c.br_number, c.sector, c.staff, c.colour, c.archived_at,
  e.starts, e.ends, p.vendor, p.edition,
  coalesce(r.people, 0) as people, coalesce(r.accounts, 0) as accounts, coalesce(r.plus86, 0) as plus86,
  array(select a.member_id from access.assignment a
    where a.firm_id = c.firm_id and a.client_id = c.client_id and a.ended_at is null and a.role = 'consultant' order by a.assignment_id) as consultants,
  array(select a.member_id from access.assignment a
    where a.firm_id = c.firm_id and a.client_id = c.client_id and a.ended_at is null order by a.assignment_id) as assigned
from client.client c
left join lateral (select x.starts, x.ends from client.engagement x
  where x.firm_id = c.firm_id and x.client_id = c.client_id order by x.ends desc, x.id limit 1) e on true
left join lateral (select x.vendor, x.edition from client.platform x
  where x.firm_id = c.firm_id and x.client_id = c.client_id order by x.id limit 1) p on true
left join roster.rollup r on r.firm_id = c.firm_id and r.client_id = c.client_id;
