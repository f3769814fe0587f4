-- Read models of staff and of public documents. Nothing here is caused by a reporter.
create table people (
    person_id uuid primary key,
    subject text not null check (subject <> ''),
    role text not null check (role in ('ADVISOR', 'CONTACT_PERSON', 'PRACTICE_MANAGER', 'OFFICER')),
    practice_id uuid not null,
    kid text check (kid ~ '^[0-9a-f]{32}$'),
    removed boolean not null default false
);

create index people_by_subject on people (subject);
create index people_by_kid on people (kid);

-- Told apart from the admission, and perhaps before it: on a compacted topic only the newest of each key is in its place.
create table officers (
    person_id uuid primary key,
    organisation_id uuid not null,
    fallback boolean not null,
    excluded boolean not null
);

create index officers_by_organisation on officers (organisation_id);

create table channels (
    channel_id text primary key check (channel_id ~ '^[0-9a-f]{32}$'),
    paused boolean not null default false
);

-- The directories are the signed bytes themselves; every one stays, because readers need the chain.
create table directories (
    channel_id text not null references channels,
    seq integer not null check (seq >= 0),
    document bytea not null check (octet_length(document) between 1 and 65536),
    signature bytea not null check (octet_length(signature) = 64),
    primary key (channel_id, seq)
);

-- Who is or was an officer of a channel.
create table channel_officers (
    kid text not null check (kid ~ '^[0-9a-f]{32}$'),
    channel_id text not null references channels,
    primary key (kid, channel_id)
);
