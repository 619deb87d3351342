-- Of somebody of whom nothing is kept the office is not kept either: it came after the rule. Nor is anything else that says how they stood.
update roster.person set office = '' where disposed_at is not null and office <> '';
alter table roster.person drop constraint person_disposed;
alter table roster.person add constraint person_disposed check (disposed_at is null or (gone_at is not null and email is null and user_key is null and staff_number is null
  and mobile_kind = 'none' and mobile_tail is null and account_kind = 'none' and not active and not in_platform and not in_hr
  and department = '' and title = '' and office = '' and hire_date is null and last_working_day is null));
-- Who opened a notice, asked of a few people.
create index opening_of_person on ledger.opening (firm_id, client_id, person_id, notice_id);
