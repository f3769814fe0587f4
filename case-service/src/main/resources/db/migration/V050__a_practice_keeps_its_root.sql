-- The root of a practice has a vault of its own, which one printed kit opens. Sealed columns are stored as they came.
create table practice_roots (
    practice_id uuid primary key references practices,
    kid text not null unique check (kid ~ '^[0-9a-f]{32}$'),
    root_key bytea not null unique check (octet_length(root_key) = 32),
    version bigint not null check (version >= 1),
    sealed_vault bytea not null,
    sealed_wrap bytea not null check (octet_length(sealed_wrap) = 174)
);

alter table practice_roots alter column sealed_vault set storage external;
