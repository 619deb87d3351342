-- What the counts count: accounts in the platform, apart from people whom only HR knows. The revision tells whether the
-- roster is still the one that a preview was made against; the domain, which addresses count as outside.
alter table roster.rollup
  add column accounts integer not null default 0,
  add column account_unknown integer not null default 0,
  add column domain text,
  add column domain_inferred boolean not null default false,
  add column revision bigint not null default 0;

alter table roster.roster_import add column base_revision bigint not null default 0;

-- HR may say that somebody left without saying when: no date is invented for it.
alter table roster.person add column has_left boolean not null default false;

create index person_by_department on roster.person (firm_id, client_id, department collate access.stroke, person_id);
create index person_by_hire_date on roster.person (firm_id, client_id, (coalesce(hire_date, date '9999-12-31')), person_id);
