-- Which place "elsewhere" is: an ISO 3166 code beside the place; unknown where there is none.
alter table transfer.transfer
  add column importer_country text check (importer_country ~ '^[A-Z]{2}$'),
  add column stored_countries text[] not null default '{}',
  add column accessed_countries text[] not null default '{}',
  add check (importer_country is null or importer_place = 'other'),
  add check (stored_countries = '{}' or 'other' = any(stored_in)),
  add check (accessed_countries = '{}' or 'other' = any(accessed_from));
