-- Customers of the client, whom a notice or a request for consent may be addressed to. They stand beside its staff so that asks, letters, links and the
-- ledger are theirs in the same way, and are no part of its roster: they have no work there, no account, and no sign-in but a link of their own.
alter table roster.person add column kind text not null default 'staff' check (kind in ('staff','customer'));
alter table roster.person add column language text check (language in ('en','zh-Hant','zh-Hans'));
alter table roster.person add constraint person_customer check (kind = 'staff' or (department = '' and office = '' and title = '' and user_key is null and staff_number is null
  and mobile_kind = 'none' and mobile_tail is null and account_kind = 'none' and not in_platform and not in_hr and hire_date is null and last_working_day is null));

-- What lists of staff walk has staff alone in it: a company of a hundred may have fifty thousand customers.
drop index roster.person_by_name;
drop index roster.person_by_name_en;
drop index roster.person_by_department;
drop index roster.person_by_hire_date;
drop index roster.person_by_words;
drop index roster.person_by_email;
drop index roster.person_by_leaving;
create index person_by_name on roster.person (firm_id, client_id, (coalesce(name_zh_hant, name_en)) collate access.stroke, person_id) where kind = 'staff';
create index person_by_name_en on roster.person (firm_id, client_id, (coalesce(name_en, name_zh_hant)) collate access.alphabet, person_id) where kind = 'staff';
create index person_by_department on roster.person (firm_id, client_id, department collate access.stroke, person_id) where kind = 'staff';
create index person_by_hire_date on roster.person (firm_id, client_id, (coalesce(hire_date, date '9999-12-31')), person_id) where kind = 'staff';
create index person_by_words on roster.person using gin ((coalesce(name_en, '') || ' ' || coalesce(name_zh_hant, '') || ' ' || coalesce(email, '') || ' ' || department) public.gin_trgm_ops) where kind = 'staff';
create index customer_by_words on roster.person using gin ((coalesce(name_en, '') || ' ' || coalesce(name_zh_hant, '') || ' ' || coalesce(email, '') || ' ' || department) public.gin_trgm_ops) where kind = 'customer';
create index person_by_email on roster.person (firm_id, client_id, email) where gone_at is null and kind = 'staff';
create index person_by_leaving on roster.person (firm_id, client_id,
  (case when last_working_day is null or last_working_day < hire_date then greatest(hire_date, (gone_at at time zone 'Asia/Hong_Kong')::date) else last_working_day end), person_id)
  where gone_at is not null and disposed_at is null and kind = 'staff';
-- A customer is known by the address: a list that comes again says who is still on it.
create unique index customer_by_email on roster.person (firm_id, client_id, email) where kind = 'customer' and email is not null;
