-- What officers ask an advisor, and what is answered: sealed for the two of them, and without any tie to a case. A row of an
-- officer has no share: its key lies in the own vault.
create table advisor_prekeys (
    owner_kid text not null check (owner_kid ~ '^[0-9a-f]{32}$'),
    week_on date not null,
    wire bytea not null check (octet_length(wire) = 1318),
    primary key (owner_kid, week_on)
);

create table advice_requests (
    set_id text primary key check (set_id ~ '^[0-9a-f]{32}$'),
    organisation_id uuid not null,
    asked_on date not null,
    delete_on date not null
);

create index advice_requests_to_delete on advice_requests (delete_on);

create table advice_request_members (
    set_id text not null references advice_requests on delete cascade,
    kid text not null check (kid ~ '^[0-9a-f]{32}$'),
    sealed_share bytea check (octet_length(sealed_share) = 1301),
    primary key (set_id, kid)
);

create index advice_requests_of_members on advice_request_members (kid);

create table advice_request_records (
    set_id text not null references advice_requests on delete cascade,
    record_id text not null check (record_id ~ '^[0-9a-f]{32}$'),
    author_kid text not null check (author_kid ~ '^[0-9a-f]{32}$'),
    sealed_record bytea not null check (octet_length(sealed_record) in (4225, 16529, 65729)),
    primary key (set_id, record_id)
);

alter table advice_request_records alter column sealed_record set storage external;
