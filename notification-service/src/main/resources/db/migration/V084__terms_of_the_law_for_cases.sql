-- The terms of the law where advisors receive reports themselves: days, and who keeps them. The case is a hash; no row
-- carries an order or a moment.

create table legal_terms (
  case_hash bytea primary key check (octet_length(case_hash) = 32),
  ack_due_on date,
  feedback_due_on date,
  overdue_every smallint not null check (overdue_every > 0),
  acknowledged boolean not null,
  resting boolean not null
);

-- Whoever declared a conflict stays known, so that no other way leads there either.
create table legal_keepers (
  case_hash bytea not null references legal_terms on delete cascade,
  person_id uuid not null,
  recused boolean not null,
  primary key (case_hash, person_id)
);
create index legal_keepers_by_person on legal_keepers (person_id);

create table legal_reminders (
  case_hash bytea not null references legal_terms on delete cascade,
  term smallint not null check (term between 0 and 1),
  remind_on date not null,
  to_backup boolean not null,
  primary key (case_hash, term, remind_on)
);

-- Who is asked while somebody is away, except in these cases.
create table absences (
  absence_id uuid primary key,
  person_id uuid not null,
  backup_id uuid not null,
  until_on date not null
);
create index absences_by_person on absences (person_id);

create table absence_exceptions (
  absence_id uuid not null references absences on delete cascade,
  case_hash bytea not null check (octet_length(case_hash) = 32),
  primary key (absence_id, case_hash)
);
