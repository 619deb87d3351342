-- Whoever at the client holds something says that it is done, and how; the firm sees to it, or hands it back and says why.
alter table obligation.obligation
  add column remark text,            -- in the words of whoever handed it over last
  add column reported_by uuid;       -- who at the client said that it was done
alter table obligation.act drop constraint act_event_check;
alter table obligation.act add constraint act_event_check
  check (event in ('raise','change','complete','waive','lapse','reopen','snooze','remind','reassign','report'));

-- Staff hold things, too: their own login says which are theirs, and lets them hand these to the firm and nothing else (decision 024).
create policy of_person on obligation.obligation for select to praya_person
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach())
    and current_setting('praya.person')::uuid in (owner_person_id, reported_by));
create policy of_person_report on obligation.obligation for update to praya_person
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach())
    and owner_person_id = current_setting('praya.person')::uuid and ball_with = 'client' and state = 'open')
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach())
    and reported_by = current_setting('praya.person')::uuid and ball_with = 'consultant' and state = 'open');
create policy of_person on obligation.act for insert to praya_person
  with check (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach())
    and event = 'report' and actor_id = current_setting('praya.person')::uuid);
grant select on obligation.obligation to praya_person;
grant update (state, ball_with, owner_person_id, owner_member_id, snoozed_until, remark, reported_by, version) on obligation.obligation to praya_person;
grant insert on obligation.act to praya_person;
