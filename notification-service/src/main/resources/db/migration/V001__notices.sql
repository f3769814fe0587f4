-- Who may get a mail, what waits for them, and which mails are on their way.
-- What a reporter caused is held by day and in hashes; no row carries an order or a moment.

create table people (
  person_id uuid primary key,
  subject text not null check (subject <> ''),
  employer_mail boolean not null
);

create table causes (
  person_id uuid not null,
  case_hash bytea not null check (octet_length(case_hash) = 32),
  cause_hash bytea not null check (octet_length(cause_hash) = 32),
  known_on date not null,
  told boolean not null,
  primary key (person_id, cause_hash)
);

create index causes_by_case on causes (case_hash);
create index causes_untold on causes (person_id) where not told;

create table mail_times (
  leaves_on date not null,
  leaves_at time not null,
  primary key (leaves_on, leaves_at)
);

create table outgoing_mails (
  person_id uuid primary key references people on delete cascade,
  queued_on date not null
);
