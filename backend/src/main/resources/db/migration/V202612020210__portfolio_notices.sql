-- How far each notice got that anybody reads now, across the clients that whoever asks may see.
create view portfolio.notice_given with (security_invoker = true) as
select n.firm_id, n.client_id, n.id as notice_id, n.number, n.kind, n.record, n.title_en, n.title_zh_hant,
  v.ordinal, v.effective_on, v.published_at, c.name_en as client_name_en, c.name_zh_hant as client_name_zh_hant, c.colour as client_colour
from notice.version v
join notice.notice n on n.firm_id = v.firm_id and n.client_id = v.client_id and n.id = v.notice_id
join client.client c on c.firm_id = v.firm_id and c.client_id = v.client_id and c.archived_at is null
where v.state = 'published';

-- By the day by which it was to be read, so that what is overdue is known on any day.
create view portfolio.notice_coverage with (security_invoker = true) as
select g.firm_id, g.client_id, g.notice_id, g.due, sum(g.asked)::integer as asked, sum(g.opened)::integer as opened,
  sum(g.done)::integer as done, sum(g.refused)::integer as refused
from audience.coverage g group by g.firm_id, g.client_id, g.notice_id, g.due;

grant select on portfolio.notice_given, portfolio.notice_coverage to praya_firm_read, praya_client;
