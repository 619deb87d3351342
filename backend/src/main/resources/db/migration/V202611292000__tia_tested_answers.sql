-- Whoever relies on a test is told when it is too old to count as one: also of those that were there before. Every pack that
-- was in use then counts a test for twelve months; what it is worth on that day is worked out then (tia-method, Measures).
insert into access.job (job_id, firm_id, client_id, kind, subject_id, due)
select gen_random_uuid(), firm_id, client_id, 'proof.lapse:test', assessment_id, ((tested_on + interval '12 months')::date + 1)::timestamp at time zone 'Asia/Hong_Kong'
from (
  select distinct firm_id, client_id, assessment_id, unnest(array[
    case when proof = 'tested' then tested_on end, case when inherited_proof = 'tested' then inherited_tested_on end]) as tested_on
  from tia.answer
) tests
where tested_on is not null;
