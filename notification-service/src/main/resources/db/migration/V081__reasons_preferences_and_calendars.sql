-- Why somebody gets a mail, by class and never by case; what each person wants to get; a secret address for a calendar.
-- What a reporter caused is held by day and in hashes; no row carries an order or a moment.

alter table people
  add column kid text check (kid ~ '^[0-9a-f]{32}$'),
  add column role text not null default 'ADVISOR' check (role <> '');
alter table people alter column role drop default;
create index people_by_subject on people (subject);
create index people_by_kid on people (kid);

-- The number of a reason; a set of reasons has one bit for each.
alter table causes add column reason smallint not null default 0 check (reason between 0 and 14);
alter table causes alter column reason drop default;
alter table outgoing_mails add column reasons smallint not null default 1 check (reasons > 0);

create table preferences (
  person_id uuid primary key references people on delete cascade,
  version integer not null check (version > 0),
  language text check (language in ('nl', 'en')),
  unwanted smallint not null check (unwanted >= 0)
);

create table calendar_feeds (
  person_id uuid primary key references people on delete cascade,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  since_on date not null
);

create table case_terms (
  case_hash bytea not null check (octet_length(case_hash) = 32),
  person_id uuid not null,
  term smallint not null check (term between 0 and 1),
  due_on date not null,
  primary key (case_hash, person_id, term)
);
create index case_terms_by_person on case_terms (person_id);
