-- Outbox, inbox and dead letters: state and event commit together, an event counts once.
-- The position of the outbox is the one sequence on rows a reporter can cause; its rows go when the broker has them.

create table outbox (
  position bigint generated always as identity primary key,
  topic text not null check (topic <> ''),
  key text not null check (key <> ''),
  type text not null check (type <> ''),
  event_id uuid not null,
  occurred_on date not null,
  by_day boolean not null,
  body text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- While the relay is at work it looks again by itself, and a notification would only cost: transactions that notify
-- commit one after the other in all of PostgreSQL. The relay holds this lock alone while it waits for notifications.
-- Whoever gets to share it commits without a word, and keeps the relay from falling asleep until then.
create function wake_relay() returns trigger language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock_shared(1802264942, 2) then
    perform pg_notify('outbox', '');
  end if;
  return null;
end
$$;

create trigger outbox_wakes_relay after insert on outbox for each statement execute function wake_relay();

create table inbox (
  event_id uuid primary key,
  received_on date not null
);

create index inbox_by_day on inbox (received_on);

-- A key that waits: its first event could not be applied, and later ones queue behind it.
create table parked_keys (
  topic text not null,
  key text not null,
  parked_on date not null,
  primary key (topic, key)
);

create table dead_letters (
  position bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  event_id uuid not null unique,
  body text not null,
  foreign key (topic, key) references parked_keys
);

create index dead_letters_by_key on dead_letters (topic, key, position);
