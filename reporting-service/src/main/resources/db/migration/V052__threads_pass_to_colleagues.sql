-- What an author sealed to the colleague who takes a thread over: one share for the key of each epoch, under the thread's
-- own name. It is there for that colleague only, and stays for a browser that lost its vault's newest version.
create table thread_shares (
    thread_id text not null references threads on delete cascade,
    epoch integer not null check (epoch >= 0),
    sealed_share bytea not null check (octet_length(sealed_share) = 1301),
    primary key (thread_id, epoch)
);

-- An officer's browser has the keys in the confirmed vault; until then the seed that opens the grant is kept (KB-74).
alter table thread_grants add column opened boolean not null default false;
