-- Whoever relies on a test is told when it is too old to count as one: also of those that were there before. Every pack that
-- was in use then counts a test for twelve months; what it is worth on that day is worked out then (tia-method, Measures).
insert into access.job (job_id, firm_id, client_id, kind, subject_id, due)
select gen_random_uuid(), firm_id, client_id, 'proof.lapse:test', assessment_id,
  -- Twelve months before 29 February is 28 February: a test of that day has one day more.
  (year_on + case when (year_on + 1) - interval '12 months' <= tested_on then 2 else 1 end)::timestamp at time zone 'Asia/Hong_Kong'
from (
  select firm_id, client_id, assessment_id, tested_on, (tested_on + interval '12 months')::date as year_on
  from (
    select distinct firm_id, client_id, assessment_id, unnest(array[
      case when proof = 'tested' then tested_on end, case when inherited_proof = 'tested' then inherited_tested_on end]) as tested_on
    from tia.answer
  ) tests
) years
where tested_on is not null;
