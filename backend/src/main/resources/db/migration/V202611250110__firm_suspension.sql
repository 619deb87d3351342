-- A suspension is a decision: who, when, and who ended it. What it does to signing in stands in access.member_access.
create table firm.suspension (
  firm_id uuid not null, suspension_id uuid not null, member_id uuid not null,
  suspended_by uuid,                                -- null: from before this was kept
  suspended_at timestamptz not null,
  ended_by uuid, ended_at timestamptz,
  primary key (firm_id, suspension_id),
  check ((ended_by is null) = (ended_at is null))
);
alter table firm.suspension add foreign key (firm_id, member_id) references firm.member (firm_id, member_id);
create unique index suspension_once on firm.suspension (firm_id, member_id) where ended_at is null;
call access.wall('firm.suspension', 'firm');
grant select on firm.suspension to praya_firm, praya_firm_read;
grant insert, update on firm.suspension to praya_firm;

insert into firm.suspension (firm_id, suspension_id, member_id, suspended_at)
select firm_id, gen_random_uuid(), member_id, suspended_at from access.member_access where suspended_at is not null;
