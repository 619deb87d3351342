-- To whom Praya writes apart from any request: a weekly digest, and a calendar that another program fetches. Both begin
-- without a session, so that they are looked up at the gate (decision 009).
create table access.digest_choice (
  firm_id uuid not null, recipient_id uuid not null, client_id uuid,   -- client_id: null for a member of the firm
  subscribed boolean not null, locale text not null check (locale in ('en','zh-Hant','zh-Hans')),
  chosen_at timestamptz not null,
  primary key (firm_id, recipient_id)
);
-- One row a person and week: nobody is written to twice, whoever asks, and however often.
create table access.digest (
  firm_id uuid not null, recipient_id uuid not null, client_id uuid, week date not null,
  digest_id uuid not null,
  planned_at timestamptz not null, begun_at timestamptz, sent_at timestamptz,
  primary key (firm_id, recipient_id, week)
);
create index digest_by_id on access.digest (digest_id);

create table access.feed (
  firm_id uuid not null, feed_id uuid not null,
  owner_id uuid not null, client_id uuid,
  secret_hash bytea not null,
  issued_at timestamptz not null, revoked_at timestamptz,
  primary key (firm_id, feed_id)
);
create unique index feed_by_secret on access.feed (secret_hash);
create unique index feed_once on access.feed (firm_id, owner_id) where revoked_at is null;

do $$ declare t text; begin
  foreach t in array array['digest_choice','digest','feed'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy of_gate on access.%I to praya_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on access.%I to praya_gate', t);
  end loop;
end $$;

-- In which language somebody last read.
create index session_spoken on access.session (firm_id, (coalesce(member_id, person_id)), created_at desc) where locale <> '';

-- A member's digest is about no client in particular, and is asked for at the gate.
alter table access.job alter column client_id drop not null;
grant insert on access.job to praya_gate;
