-- Staff may be asked, too: their own login says which requests are theirs, and says nothing else of an assessment (decision 021).
grant usage on schema tia to praya_person;
create policy of_person on tia.question_request to praya_person
  using (firm_id = current_setting('praya.firm')::uuid and client_id = any (access.reach()) and person_id = current_setting('praya.person')::uuid);
grant select on tia.question_request to praya_person;
