-- The read model of conversations: no content, no moment, no number that tells an order.
create table cases (
    id uuid primary key,
    mailbox_id text not null unique check (mailbox_id ~ '^[0-9a-f]{32}$'),
    channel_id text not null references channels,
    status text not null check (status in ('RECEIVED', 'ACKNOWLEDGED', 'INTAKE', 'CLOSED')),
    received_on date not null,
    ack_due_on date not null,
    answer_due_on date not null,
    announced boolean not null default false,
    -- Highest message of each direction; -1 is none.
    reporter_seq integer not null check (reporter_seq >= 0),
    advisor_seq integer not null check (advisor_seq >= -1),
    -- The advisor's message that only confirms receipt.
    receipt_seq integer check (receipt_seq >= 0),
    settling boolean not null default false,
    waits_for text not null check (waits_for in ('ADVISOR', 'REPORTER')),
    last_reporter_on date not null
);

create index cases_to_settle on cases (id) where status = 'ACKNOWLEDGED' and receipt_seq is null;

-- Who can open the case: the owner of a key that was granted or released.
create table case_holders (
    case_id uuid not null references cases on delete cascade,
    person_id uuid not null references people,
    primary key (case_id, person_id)
);

create index case_holders_by_person on case_holders (person_id);

-- Keeps a cursor from being made up. A cursor says a place in one's own list, so this is no secret worth a vault.
create table cursor_keys (
    name text primary key check (name = 'cases'),
    cursor_key bytea not null check (octet_length(cursor_key) = 32)
);

insert into cursor_keys (name, cursor_key)
values ('cases', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
