-- Board and works council read what is final for their organisation; nothing here opens a thread to them.
alter table people drop constraint people_role_check;
alter table people add check (
    role in ('ADVISOR', 'CONTACT_PERSON', 'PRACTICE_MANAGER', 'OFFICER', 'BOARD', 'WORKS_COUNCIL'));

-- Told apart from the admission, as appointments of officers are.
create table organisation_readers (
    person_id uuid primary key,
    organisation_id uuid not null
);
