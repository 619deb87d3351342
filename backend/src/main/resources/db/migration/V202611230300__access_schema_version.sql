-- The server asks, before it serves, whether the schema is its own version's (DESIGN §10). Reading the history is all
-- that its weakest login may do in that schema.
grant usage on schema flyway to praya_gate;
grant select on all tables in schema flyway to praya_gate;
