-- What people of the firm say to each other about a question of an assessment. Nobody at the client reads it.
create schema discussion;
grant usage on schema discussion to praya_firm_read, praya_firm, praya_client;

create table discussion.comment (
  firm_id uuid not null, client_id uuid not null, id uuid not null,
  assessment_id uuid not null, question text not null,  -- 'G1', or 'I1@mainland' where it is asked for each place
  text text not null check (length(text) between 1 and 4000), language text not null check (language in ('en','zh-Hant','zh-Hans')),
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 10),
  author_id uuid not null, at timestamptz not null,
  withdrawn_at timestamptz,                             -- by its author: it stays, and is no longer shown
  primary key (firm_id, client_id, id)
);
alter table discussion.comment add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create index comment_of_question on discussion.comment (firm_id, client_id, assessment_id, question, id);
call access.wall('discussion.comment', 'client');
grant select on discussion.comment to praya_firm_read, praya_client;
grant insert on discussion.comment to praya_client;
grant update (withdrawn_at) on discussion.comment to praya_client;
