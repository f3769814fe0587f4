-- A practice, whom it admits, and for which organisations it works. The practice manager enters all of it.
create table practices (
    id uuid primary key,
    name text not null check (name <> ''),
    privacy_contact text not null check (privacy_contact <> ''),
    complaint_route text not null check (complaint_route <> '')
);

-- identity_key is public; kid is its name. Both come with the enrolment and never change afterwards.
create table people (
    id uuid primary key,
    practice_id uuid not null references practices,
    subject text not null unique check (subject <> ''),
    name text not null check (name <> ''),
    role text not null check (role in ('ADVISOR', 'CONTACT_PERSON', 'PRACTICE_MANAGER')),
    internal boolean not null,
    identity_key bytea unique check (octet_length(identity_key) = 32),
    kid text unique check (kid ~ '^[0-9a-f]{32}$'),
    check ((identity_key is null) = (kid is null))
);

create index people_by_practice on people (practice_id);

create table organisations (
    id uuid primary key,
    practice_id uuid not null references practices,
    name text not null check (name <> ''),
    staff integer not null check (staff > 0),
    sector text not null check (sector <> ''),
    advisor_role text not null check (advisor_role in ('ADVISOR_IN_CONFIDENCE', 'DESIGNATED_RECEIVER'))
);

create index organisations_by_practice on organisations (practice_id);

-- A repeated creation finds its first answer here, for a day.
create table idempotency_keys (
    practice_id uuid not null references practices,
    key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
    request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
    answer_id uuid not null,
    kept_on date not null,
    primary key (practice_id, key_hash)
);

create index idempotency_keys_by_day on idempotency_keys (kept_on);
