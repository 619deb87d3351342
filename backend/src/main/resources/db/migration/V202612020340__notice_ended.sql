-- What people read once, by when they stopped.
create index version_by_end on notice.version (firm_id, client_id, ((ended_at at time zone 'Asia/Hong_Kong')::date), id) where state in ('superseded','withdrawn');
