-- Whoever is let in again after a suspension signs in again: sessions opened before this moment stay over.
alter table access.member_access add column sessions_since timestamptz;

-- The firms' own realm vouches for members of firms; nobody of a firm can sign in where it is not known (decision 003).
insert into access.source (source_id, name, created_at) values ('praya', 'Members of firms', timestamptz '2026-11-25 00:00:00+00')
on conflict (source_id) do nothing;
