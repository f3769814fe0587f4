-- Officers are admitted by the practice as everybody is; their vaults and prekeys live in reporting-service.
alter table people drop constraint people_role_check;
alter table people add check (role in ('ADVISOR', 'CONTACT_PERSON', 'PRACTICE_MANAGER', 'OFFICER'));

create table officers (
    person_id uuid primary key references people,
    organisation_id uuid not null references organisations,
    fallback boolean not null,
    excluded boolean not null
);

create index officers_by_organisation on officers (organisation_id);

-- Signed and public, as their owners published them.
create table officer_prekeys (
    kid text not null check (kid ~ '^[0-9a-f]{32}$'),
    not_before date not null check (extract(isodow from not_before) = 1),
    not_after date not null check (not_after = not_before + 6),
    wire bytea not null check (octet_length(wire) = 1318),
    primary key (kid, not_before)
);
