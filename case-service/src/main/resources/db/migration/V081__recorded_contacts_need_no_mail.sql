-- A mailbox that an advisor is about to record a contact in: until its case opens, or a day later at the latest.
create table recorded_contacts (
    mailbox_id text primary key check (mailbox_id ~ '^[0-9a-f]{32}$'),
    person_id uuid not null references people (id) on delete cascade,
    practice_id uuid not null,
    announced_on date not null
);

create index recorded_contacts_by_day on recorded_contacts (announced_on);
