-- What the consultant says of an answer that came from the client: a row is written once, about one revision of the answer. Answered
-- again, it is another revision, and nobody has judged that one.
create table tia.verdict (
  firm_id uuid not null, client_id uuid not null, assessment_id uuid not null, key text not null,
  revision bigint not null,                             -- of the assessment: verdicts count among its changes, so that a watcher asks "since"
  version bigint not null,                              -- of the answer
  outcome text not null check (outcome in ('accepted','returned','reopened')),
  comment text not null default '', language text check (language in ('en','zh-Hant','zh-Hans')),
  request_id uuid,                                      -- where a returned answer is asked again
  member_id uuid not null, at timestamptz not null,
  primary key (firm_id, client_id, assessment_id, key, revision),
  check ((outcome = 'returned') = (comment <> '')), check ((outcome = 'returned') = (language is not null)), check ((outcome = 'returned') = (request_id is not null))
);
alter table tia.verdict add foreign key (firm_id, client_id, assessment_id, key, version) references tia.answer (firm_id, client_id, assessment_id, key, version);
alter table tia.verdict add foreign key (firm_id, client_id, request_id) references tia.question_request (firm_id, client_id, id);
call access.wall('tia.verdict', 'client');
grant select on tia.verdict to praya_firm_read, praya_client;
grant insert on tia.verdict to praya_client;

-- Answers to look at are somebody's turn. Kinds that other rooms added meanwhile stay.
do $$
declare
  kinds text;
begin
  select string_agg(quote_literal(kind), ',') into kinds from (
    select distinct (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as kind
    from pg_constraint where conrelid = 'obligation.obligation'::regclass and conname = 'obligation_kind_check'
    union select 'client_answers' union select 'mention') as known;
  execute 'alter table obligation.obligation drop constraint obligation_kind_check';
  execute format('alter table obligation.obligation add constraint obligation_kind_check check (kind in (%s))', kinds);
end $$;
