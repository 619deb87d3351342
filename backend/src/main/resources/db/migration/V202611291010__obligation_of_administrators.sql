-- What a firm's administrators see to, and nobody else can: a client's own sign-in that runs out. Administrators read no other obligation of
-- a client, and the database says so (decision 023).
alter table obligation.obligation drop constraint obligation_ball_with_check;
alter table obligation.obligation add constraint obligation_ball_with_check check (ball_with in ('consultant','reviewer','client','vendor','administrator'));
update obligation.obligation set ball_with = 'administrator', owner_member_id = null, version = version + 1 where kind = 'sign_in_expiry' and state = 'open';
create policy of_administrators on obligation.obligation as restrictive for select to praya_firm
  using (firm_id = current_setting('praya.firm')::uuid and ball_with = 'administrator');
grant select on obligation.obligation to praya_firm;
