-- A contact person belongs to one organisation, hands out its link, and may count contacts by month. Nothing about anybody.
create table contact_persons (
    person_id uuid primary key references people,
    organisation_id uuid not null references organisations
);

create table procedural_contacts (
    person_id uuid not null references contact_persons on delete cascade,
    month_on date not null check (extract(day from month_on) = 1),
    contacts integer not null check (contacts >= 0),
    primary key (person_id, month_on)
);
