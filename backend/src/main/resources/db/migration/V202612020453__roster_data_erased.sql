-- It is data that is erased, and nobody that is disposed of: what stands where a name stood says so.
update roster.person set name_en = 'Data erased', name_zh_hant = '資料已刪除' where disposed_at is not null;
update obligation.obligation set particulars = jsonb_set(particulars, '{name}', to_jsonb('資料已刪除 / Data erased'::text)) where particulars ->> 'name' = '資料已處置 / Disposed of';
