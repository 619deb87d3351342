-- What the notice was called before it was called as the template is, and whom it addressed: for as long as that can be undone.
alter table issuing.placing add column before_title_en text, add column before_title_zh_hant text, add column before_subjects text[];
