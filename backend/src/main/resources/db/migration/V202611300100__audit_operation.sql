-- Which operation a line is about, as the API calls it; of Praya's own work, for what purpose. The hash covers it from format 2 on.
-- Lines of format 1 have none, and their hash says so: nobody can put one to them afterwards.
alter table audit.line add column operation text;
