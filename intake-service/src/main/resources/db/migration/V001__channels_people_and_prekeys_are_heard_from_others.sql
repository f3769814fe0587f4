-- Read models of public documents and of staff. Nothing here is caused by a reporter.

create table channels (
  channel_id uuid primary key,
  paused boolean not null default false
);

create table directories (
  channel_id uuid not null references channels,
  seq integer not null check (seq >= 0),
  directory bytea not null,
  signature bytea not null check (octet_length(signature) = 64),
  profile jsonb not null,
  primary key (channel_id, seq)
);

-- A withdrawn prekey stays: grants name prekeys by hash, and their owners must still be found.
create table prekeys (
  prekey_hash bytea primary key check (octet_length(prekey_hash) = 32),
  owner_kid uuid not null,
  week_on date not null,
  withdrawn boolean not null default false,
  prekey bytea not null
);
create index prekeys_by_week on prekeys (week_on, owner_kid);

create table people (
  person_id uuid primary key,
  subject text not null
);
create index people_by_subject on people (subject);

-- A person keeps the right to what was granted to a former key.
create table person_kids (
  person_id uuid not null references people on delete cascade,
  kid uuid not null,
  primary key (person_id, kid)
);
create index person_kids_by_kid on person_kids (kid);
