-- A version that was begun for a change which was then undone: kept, with everything that was said in it, and no longer counted.
alter table tia.assessment drop constraint assessment_state_check;
alter table tia.assessment add check (state in ('draft','in_review','returned','recommended','decided','superseded','abandoned'));
