-- The calendar of absences. Days only; why somebody is away is nobody's business.
create table absences (
    id uuid primary key,
    practice_id uuid not null references practices,
    person_id uuid not null references people,
    backup_id uuid references people,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    -- Whether the back-up's own back-up may be asked while the back-up is away too.
    chain boolean not null,
    state text not null check (state in ('PLANNED', 'STARTED', 'ENDED')),
    by_colleague boolean not null,
    releases_from_on date not null check (releases_from_on >= from_on),
    check (backup_id <> person_id)
);

create index absences_by_practice on absences (practice_id) where state <> 'ENDED';

-- Somebody who leaves: announced, so that reporters have time to choose another advisor, and removed at last.
alter table people add column leaving_since_on date;
alter table people add column removed_on date;
