-- Whoever reads English looks for a name by the alphabet; by stroke it would stand anywhere. Both scripts are equals.
create collation access.alphabet (provider = icu, locale = 'en-HK');
create index client_by_name_en on client.client (firm_id, (coalesce(name_en, name_zh_hant)) collate access.alphabet, client_id);
create index person_by_name_en on roster.person (firm_id, client_id, (coalesce(name_en, name_zh_hant)) collate access.alphabet, person_id);
