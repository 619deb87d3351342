-- Whether somebody was written to since they were asked, and what became of the last letter: whichever version it was about.
create index letter_of_person on audience.letter (firm_id, client_id, notice_id, person_id, at);
