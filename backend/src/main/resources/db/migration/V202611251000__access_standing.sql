-- Whose standing is to be asked of the identity provider next, and which of them are over: every few minutes, the oldest first.
create index session_by_refreshed on access.session (refreshed_at) where ended_at is null and refresh_token is not null;
