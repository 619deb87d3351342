-- From which share on a notice proves what an assessment relies on it for (decision 031): of those who are asked, how many per cent have
-- acknowledged it or, where it asks for consent, decided about it. 95 is the step of the assessment's own method (question M1).
alter table audience.rule add column sufficient smallint not null default 95 check (sufficient between 1 and 100);
-- The day since which fewer have; null: enough have. Kept as it turns, so that whoever relies on it is told once and no acknowledgement waits.
alter table audience.rule add column short_since date;
