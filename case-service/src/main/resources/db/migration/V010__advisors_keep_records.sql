-- Whoever no longer holds a case, or a case that is gone, leaves no record behind: the set follows the holder.
create table record_sets (
    set_id text primary key check (set_id ~ '^[0-9a-f]{32}$'),
    person_id uuid not null references people,
    -- Null: a set of its own, such as an intervision card.
    case_id uuid,
    foreign key (case_id, person_id) references case_holders on delete cascade
);

create unique index record_sets_by_case on record_sets (case_id, person_id) where case_id is not null;

-- The newest version only, stored as it came and never compressed.
create table records (
    set_id text not null references record_sets on delete cascade,
    record_id text not null check (record_id ~ '^[0-9a-f]{32}$'),
    version integer not null check (version >= 1),
    sealed_record bytea not null check (octet_length(sealed_record) in (4225, 16529, 65729)),
    primary key (set_id, record_id)
);

alter table records alter column sealed_record set storage external;
