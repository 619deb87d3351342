-- Lists of a client's customers, to whom notices and requests for consent may be addressed. Who they are stands with the roster's people; here is which lists
-- they are on, since when, and what a file that was read would change.
create schema customer;
grant usage on schema customer to praya_firm_read, praya_firm, praya_client;

-- One row for a client: whoever changes its lists waits here for whoever does, and a preview says against which state it was made.
create table customer.book (
  firm_id uuid not null, client_id uuid not null,
  customers integer not null default 0 check (customers >= 0),
  revision bigint not null default 0,
  primary key (firm_id, client_id)
);
alter table customer.book add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
call access.wall('customer.book', 'client');

create table customer.customer_list (
  firm_id uuid not null, client_id uuid not null, list_id uuid not null,
  name text not null check (name <> ''),
  people integer not null default 0 check (people >= 0),
  created_by uuid not null, created_at timestamptz not null, changed_at timestamptz,
  closed_at timestamptz check (closed_at is null or people = 0),
  version bigint not null default 0,
  primary key (firm_id, client_id, list_id)
);
alter table customer.customer_list add foreign key (firm_id, client_id) references client.client (firm_id, client_id);
create unique index customer_list_by_name on customer.customer_list (firm_id, client_id, lower(name)) where closed_at is null;
call access.wall('customer.customer_list', 'client');

create table customer.membership (
  firm_id uuid not null, client_id uuid not null, list_id uuid not null, person_id uuid not null,
  joined_at timestamptz not null, left_at timestamptz,
  primary key (firm_id, client_id, list_id, person_id)
);
alter table customer.membership add foreign key (firm_id, client_id, list_id) references customer.customer_list (firm_id, client_id, list_id);
alter table customer.membership add foreign key (firm_id, client_id, person_id) references roster.person (firm_id, client_id, person_id);
create index membership_of_person on customer.membership (firm_id, client_id, person_id) where left_at is null;
create index membership_present on customer.membership (firm_id, client_id, list_id, person_id) where left_at is null;
call access.wall('customer.membership', 'client');

-- A file read: counted at once, its rows kept until they are applied and looked at, or forgotten.
create table customer.list_import (
  firm_id uuid not null, client_id uuid not null, import_id uuid not null, list_id uuid not null,
  file_name text not null, encoding text not null, sha256 bytea not null, columns jsonb not null,
  base_revision bigint not null,
  added integer not null, changed integer not null, unchanged integer not null, gone integer not null, errors integer not null, problems integer not null,
  applied_gone integer, applied_at timestamptz, forgotten_at timestamptz,
  created_by uuid not null, created_at timestamptz not null,
  primary key (firm_id, client_id, import_id)
);
alter table customer.list_import add foreign key (firm_id, client_id, list_id) references customer.customer_list (firm_id, client_id, list_id);
create index list_import_of_list on customer.list_import (firm_id, client_id, list_id);
call access.wall('customer.list_import', 'client');

create table customer.import_row (
  firm_id uuid not null, client_id uuid not null, import_id uuid not null, no integer not null,
  line integer not null,                                -- of the file; 0: somebody who is not in it any more
  change text not null check (change in ('added','changed','unchanged','gone','error')),
  person_id uuid, known boolean not null,               -- known: a customer of the client before, on this list or on another
  name_en text, name_zh_hant text, email text, language text,
  problems jsonb not null, troubled boolean not null,
  primary key (firm_id, client_id, import_id, no)
);
alter table customer.import_row add foreign key (firm_id, client_id, import_id) references customer.list_import (firm_id, client_id, import_id);
create index import_row_by_change on customer.import_row (firm_id, client_id, import_id, change, no);
create index import_row_troubled on customer.import_row (firm_id, client_id, import_id, no) where troubled;
call access.wall('customer.import_row', 'client');

grant select on all tables in schema customer to praya_firm_read, praya_client;
grant insert, update on customer.book, customer.customer_list, customer.membership, customer.list_import to praya_client;
grant insert, update (person_id, name_en, name_zh_hant, email, language, problems) on customer.import_row to praya_client;
