-- Keys that the practice revoked. What was granted to one of them is still told, and nobody else may enrol with it.
create table former_keys (
    kid text primary key check (kid ~ '^[0-9a-f]{32}$'),
    person_id uuid not null references people on delete cascade,
    revoked_on date not null
);

create index former_keys_by_person on former_keys (person_id);

-- A new vault begins beside the old one, which goes when the practice has signed the new key (KB-78).
alter table vaults drop constraint vaults_person_id_key;
create index vaults_by_person on vaults (person_id);
