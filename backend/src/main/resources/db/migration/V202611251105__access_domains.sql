-- Before anybody is sent to sign in: does anybody at all sign in with addresses of this domain?
create index member_access_by_domain on access.member_access ((split_part(email, '@', 2)));
create index source_by_domain on access.source using gin (domains);
