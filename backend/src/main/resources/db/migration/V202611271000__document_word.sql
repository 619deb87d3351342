-- Word documents and the board's page beside the PDF. Only who sets the pages of a Word document knows how many there are.
alter table document.rendered alter column pages drop not null;
-- What was decided before gets them too: the work is taken again, and makes what is not there yet.
update access.job set done_at = null, attempts = 0 where kind = 'document.tia' and done_at is not null;
