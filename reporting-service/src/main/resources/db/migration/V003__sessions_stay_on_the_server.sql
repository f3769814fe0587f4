-- Browser sessions of staff; moments are allowed here. The browser holds a random name, this database its hash, and the
-- tokens of Keycloak arrive encrypted.
create table sessions (
    id uuid primary key,
    started_at timestamptz not null,
    active_at timestamptz not null
);

create index sessions_by_activity on sessions (active_at);

-- A renewal adds a row and replaces the former one.
create table session_tokens (
    name_hash text primary key check (name_hash ~ '^[0-9a-f]{64}$'),
    session_id uuid not null references sessions on delete cascade,
    id_token text not null,
    access_token text not null,
    refresh_token text,
    access_expires_in bigint,
    access_scope text,
    replaced_at timestamptz
);

create index session_tokens_by_session on session_tokens (session_id);
