-- A mailbox is all that exists of a reporter. What is sealed stays as it came; what is remembered of time is the day.
-- Sealed bytes do not compress, so the database need not try: storage external.

create table mailboxes (
  mailbox_id uuid primary key,
  mailbox_key bytea not null check (octet_length(mailbox_key) = 32),
  channel_id uuid not null,
  received_on date not null,
  waiting_since_on date,
  epoch integer not null check (epoch >= 0),
  reporter_seq integer not null check (reporter_seq >= 0),
  reporter_epoch integer not null,
  reporter_hash bytea not null check (octet_length(reporter_hash) = 32),
  advisor_seq integer not null check (advisor_seq >= -1),
  advisor_epoch integer not null,
  advisor_hash bytea not null check (octet_length(advisor_hash) = 32),
  read_seq integer not null check (read_seq between -1 and reporter_seq),
  read_on date
);
create index mailboxes_by_day on mailboxes (received_on, channel_id);
create index mailboxes_that_wait on mailboxes (waiting_since_on) where waiting_since_on is not null;

create table messages (
  mailbox_id uuid not null references mailboxes on delete cascade,
  direction smallint not null check (direction in (1, 2)),
  seq integer not null check (seq >= 0),
  epoch integer not null check (epoch >= 0),
  message_id uuid not null,
  message_hash bytea not null check (octet_length(message_hash) = 32),
  posted_on date not null,
  sealed_message bytea not null check (octet_length(sealed_message) in (4246, 16550, 65750)),
  primary key (mailbox_id, direction, seq),
  unique (mailbox_id, message_id)
);
alter table messages alter column sealed_message set storage external;

create table grants (
  mailbox_id uuid not null references mailboxes on delete cascade,
  epoch integer not null check (epoch >= 0),
  owner_kid uuid not null,
  prekey_hash bytea not null check (octet_length(prekey_hash) = 32),
  held boolean not null,
  granted_on date not null,
  released_on date check (held or released_on is null),
  sealed_grant bytea not null,
  primary key (mailbox_id, epoch, owner_kid)
);
create index grants_held on grants (mailbox_id) where held and released_on is null;

create table cases (
  case_id uuid primary key,
  mailbox_id uuid not null unique references mailboxes on delete cascade,
  status text not null check (status in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED')),
  ack_due_on date not null,
  answer_due_on date not null
);
