-- A case card without anybody's name, for chosen colleagues, until its day. Nothing here joins a card with a case.
create table intervision_cards (
    set_id text primary key check (set_id ~ '^[0-9a-f]{32}$'),
    author_id uuid not null references people,
    delete_on date not null
);

create index intervision_cards_by_day on intervision_cards (delete_on);

-- Who can open it. The author needs no share: the key lies in the own vault.
create table intervision_members (
    set_id text not null references intervision_cards on delete cascade,
    person_id uuid not null references people,
    sealed_share bytea check (octet_length(sealed_share) = 1301),
    primary key (set_id, person_id)
);

create index intervision_members_by_person on intervision_members (person_id);

-- The card itself, and what each of them adds.
create table intervision_records (
    set_id text not null,
    record_id text not null check (record_id ~ '^[0-9a-f]{32}$'),
    person_id uuid not null,
    version integer not null check (version >= 1),
    sealed_record bytea not null check (octet_length(sealed_record) in (4225, 16529, 65729)),
    primary key (set_id, record_id),
    foreign key (set_id, person_id) references intervision_members on delete cascade
);

alter table intervision_records alter column sealed_record set storage external;
