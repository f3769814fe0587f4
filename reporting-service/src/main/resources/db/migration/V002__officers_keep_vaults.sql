-- The identity an officer made here; identity_key is public, kid is its name. Both come once.
create table officer_keys (
    person_id uuid primary key,
    identity_key bytea not null unique check (octet_length(identity_key) = 32),
    kid text not null unique check (kid ~ '^[0-9a-f]{32}$')
);

-- One vault per identity, its newest version only. What is sealed is stored as it came and never compressed.
create table vaults (
    kid text primary key check (kid ~ '^[0-9a-f]{32}$'),
    person_id uuid not null unique references officer_keys,
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
