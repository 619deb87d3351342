-- What is due next of a client is whatever it is: an open obligation counts as the end of an engagement does. And the book is read in a few
-- scans instead of a few probes a client: each probe read the list of clients in reach again (405 ms against 9 for 520 clients).
create index obligation_next_of_client on obligation.obligation (firm_id, client_id, due, id) where state = 'open' and due is not null;

create or replace view portfolio.client_entry with (security_invoker = true) as
select c.firm_id, c.client_id, c.name_en, c.name_zh_hant, c.br_number, c.sector, c.staff, c.colour, c.archived_at,
  e.starts, e.ends, p.vendor, p.edition,
  coalesce(r.people, 0) as people, coalesce(r.accounts, 0) as accounts, coalesce(r.plus86, 0) as plus86,
  coalesce(a.consultants, '{}') as consultants, coalesce(a.assigned, '{}') as assigned
from client.client c
left join (select distinct on (x.firm_id, x.client_id) x.firm_id, x.client_id, x.starts, x.ends
  from client.engagement x order by x.firm_id, x.client_id, x.ends desc, x.id) e on e.firm_id = c.firm_id and e.client_id = c.client_id
left join (select distinct on (x.firm_id, x.client_id) x.firm_id, x.client_id, x.vendor, x.edition
  from client.platform x order by x.firm_id, x.client_id, x.id) p on p.firm_id = c.firm_id and p.client_id = c.client_id
left join (select x.firm_id, x.client_id, array_agg(x.member_id order by x.assignment_id) filter (where x.role = 'consultant') as consultants,
    array_agg(x.member_id order by x.assignment_id) as assigned
  from access.assignment x where x.ended_at is null group by x.firm_id, x.client_id) a on a.firm_id = c.firm_id and a.client_id = c.client_id
left join roster.rollup r on r.firm_id = c.firm_id and r.client_id = c.client_id;

-- Administrators read no obligation of a client but their own (decision 023), and theirs are nobody else's: this view is not for them.
create view portfolio.client_due with (security_invoker = true) as
select distinct on (x.firm_id, x.client_id) x.firm_id, x.client_id, x.due, x.kind
from obligation.obligation x where x.state = 'open' and x.due is not null and x.ball_with <> 'administrator'
order by x.firm_id, x.client_id, x.due, x.id;
grant select on portfolio.client_due to praya_firm_read, praya_client;
