-- While a new version is being worked on, the one that was decided still stands: a list that says only "draft" hides it.
alter table tia.rollup add column standing_version integer;

update tia.rollup r set standing_version = (
  select max(stands.version_no) from tia.assessment newest
  join tia.assessment stands on stands.firm_id = newest.firm_id and stands.client_id = newest.client_id
    and stands.number = newest.number and stands.id <> newest.id and stands.state = 'decided'
  where newest.firm_id = r.firm_id and newest.client_id = r.client_id and newest.id = r.assessment_id);

create or replace view portfolio.client_risk with (security_invoker = true) as
select t.firm_id, t.client_id, t.assessments, t.state, t.assessment_id, t.highest_scenario, t.highest_residual, t.highest_band,
  t.open_legal_gaps, t.open_gates, t.ball_with, t.review_due, t.standing_version
from tia.rollup t;
