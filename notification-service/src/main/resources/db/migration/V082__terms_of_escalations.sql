-- What runs about an escalation: days, and who hears of them. Its name is a hash; no row carries an order or a moment.

create table escalations (
  thread_hash bytea primary key check (octet_length(thread_hash) = 32),
  author text not null check (author ~ '^[0-9a-f]{32}$'),
  ack_due_on date,
  feedback_due_on date not null,
  next_on date,
  overdue_every smallint not null check (overdue_every > 0),
  acknowledged boolean not null,
  feedback_given boolean not null,
  closed boolean not null
);

create table escalation_readers (
  thread_hash bytea not null references escalations on delete cascade,
  person_id uuid not null,
  fallback boolean not null,
  primary key (thread_hash, person_id)
);
create index escalation_readers_by_person on escalation_readers (person_id);

create table escalation_reminders (
  thread_hash bytea not null references escalations on delete cascade,
  term smallint not null check (term between 0 and 1),
  remind_on date not null,
  to_fallback boolean not null,
  to_author boolean not null,
  primary key (thread_hash, term, remind_on)
);
