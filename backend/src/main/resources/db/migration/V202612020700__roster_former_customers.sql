-- Of a customer of whom nothing is kept the language is not kept either: it came after the rule.
update roster.person set language = null where disposed_at is not null and language is not null;
alter table roster.person drop constraint person_disposed;
alter table roster.person add constraint person_disposed check (disposed_at is null or (gone_at is not null and email is null and user_key is null and staff_number is null
  and mobile_kind = 'none' and mobile_tail is null and account_kind = 'none' and not active and not in_platform and not in_hr
  and department = '' and title = '' and office = '' and language is null and hire_date is null and last_working_day is null));
-- Customers who are on no list any more, longest gone first.
create index customer_by_leaving on roster.person (firm_id, client_id, ((gone_at at time zone 'Asia/Hong_Kong')::date), person_id)
  where gone_at is not null and disposed_at is null and kind = 'customer';
