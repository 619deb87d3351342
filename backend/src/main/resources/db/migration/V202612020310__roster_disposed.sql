-- Somebody of whom nothing is kept any more: the row stays, for what they acknowledged refers to it, and says nothing of them.
alter table roster.person add column disposed_at timestamptz;
alter table roster.person add constraint person_disposed check (disposed_at is null or (gone_at is not null and email is null and user_key is null and staff_number is null
  and mobile_tail is null and department = '' and title = '' and hire_date is null and last_working_day is null));
create index person_by_leaving on roster.person (firm_id, client_id, (coalesce(last_working_day, (gone_at at time zone 'Asia/Hong_Kong')::date)), person_id)
  where gone_at is not null and disposed_at is null;
