-- Whether anybody may read it who has its address: a page without signing in, for customers, and for a poster on the wall.
alter table notice.notice add column public boolean not null default false;
grant update (public) on notice.notice to praya_client;
