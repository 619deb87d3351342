-- The list runs newest first and tells two of one instant apart by id, newest first too: in the index's own order it needs no sort.
drop index evidence.item_by_time;
create index item_by_time on evidence.item (firm_id, client_id, created_at desc, id desc);
