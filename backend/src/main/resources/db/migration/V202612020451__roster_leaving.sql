-- A last working day before somebody was hired again is of another time: they left when they were gone from the roster.
drop index roster.person_by_leaving;
create index person_by_leaving on roster.person (firm_id, client_id,
  (case when last_working_day is null or last_working_day < hire_date then greatest(hire_date, (gone_at at time zone 'Asia/Hong_Kong')::date) else last_working_day end), person_id)
  where gone_at is not null and disposed_at is null;
