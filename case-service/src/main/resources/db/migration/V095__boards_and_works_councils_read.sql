-- Board and works council read what is final for their organisation; they receive no escalation and have no keys.
alter table people drop constraint people_role_check;
alter table people add check (
    role in ('ADVISOR', 'CONTACT_PERSON', 'PRACTICE_MANAGER', 'OFFICER', 'BOARD', 'WORKS_COUNCIL'));

create table organisation_readers (
    person_id uuid primary key references people,
    organisation_id uuid not null references organisations
);

create index organisation_readers_by_organisation on organisation_readers (organisation_id);
