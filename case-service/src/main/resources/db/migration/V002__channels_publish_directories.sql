-- Where reports come in. The directories are the signed bytes themselves; every one stays, because readers need the chain.
create table channels (
    channel_id text primary key check (channel_id ~ '^[0-9a-f]{32}$'),
    organisation_id uuid not null references organisations,
    paused boolean not null default false,
    profile text
);

create index channels_by_organisation on channels (organisation_id);

create table directories (
    channel_id text not null references channels,
    seq integer not null check (seq >= 0),
    document bytea not null check (octet_length(document) between 1 and 65536),
    signature bytea not null check (octet_length(signature) = 64),
    primary key (channel_id, seq)
);

-- Who is or was on the advisor side of a channel.
create table channel_members (
    kid text not null check (kid ~ '^[0-9a-f]{32}$'),
    channel_id text not null references channels,
    primary key (kid, channel_id)
);
