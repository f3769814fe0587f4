-- One vault per identity, its newest version only. What is sealed is stored as it came and never compressed.
create table vaults (
    kid text primary key check (kid ~ '^[0-9a-f]{32}$'),
    person_id uuid not null unique references people,
    version bigint not null check (version >= 1),
    -- The highest version that one of the owner's prekeys names; it never goes back.
    prekey_version bigint not null default 0 check (prekey_version >= 0),
    sealed_vault bytea not null
);

alter table vaults alter column sealed_vault set storage external;

create table vault_wraps (
    kid text not null references vaults,
    wrap_id text not null check (wrap_id ~ '^[0-9a-f]{32}$'),
    method smallint not null check (method between 1 and 3),
    sealed_wrap bytea not null check (octet_length(sealed_wrap) = 174),
    primary key (kid, wrap_id)
);

-- Signed and public.
create table prekeys (
    kid text not null references vaults,
    not_before date not null check (extract(isodow from not_before) = 1),
    not_after date not null check (not_after = not_before + 6),
    vault_version bigint not null check (vault_version >= 1),
    wire bytea not null check (octet_length(wire) = 1318),
    primary key (kid, not_before)
);

-- Prekeys whose seed its owner must still keep, because a grant for it is held or has just been released.
create table held_keys (
    mailbox_id text not null check (mailbox_id ~ '^[0-9a-f]{32}$'),
    epoch integer not null check (epoch >= 0),
    kid text not null check (kid ~ '^[0-9a-f]{32}$'),
    prekey_hash text not null check (prekey_hash ~ '^[0-9a-f]{64}$'),
    held_on date not null,
    released_on date,
    primary key (mailbox_id, epoch, kid)
);

create index held_keys_by_kid on held_keys (kid);
