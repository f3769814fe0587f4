-- What the practice records about an advisor beside the admission: certificate, domains, languages, other duties.
create table registrations (
    person_id uuid primary key references people,
    certificate text check (certificate <> ''),
    certificate_ends_on date,
    -- Codes with commas between.
    domains text not null check (domains ~ '^((OO|IN)(,(OO|IN))*)?$'),
    languages text not null check (languages ~ '^([a-z]{2}(,[a-z]{2})*)?$'),
    other_duty text not null
        check (other_duty in ('NONE', 'MANAGER', 'DIRECTOR', 'HUMAN_RESOURCES', 'INVESTIGATOR', 'COMPLAINTS_COMMITTEE')),
    check (certificate_ends_on is null or certificate is not null)
);
