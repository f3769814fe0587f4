-- What was worked, added up at once: no row of a single entry, no case, no day, nobody's name.
create table time_sums (
    organisation_id uuid not null references organisations,
    -- The first day of the month.
    month_on date not null check (extract(day from month_on) = 1),
    kind text not null check (kind in ('EERSTE_CONSULT', 'VERVOLG', 'ADVIES', 'VOORLICHTING', 'JAARVERSLAG', 'REIS')),
    quarters integer not null check (quarters > 0),
    told boolean not null default false,
    primary key (organisation_id, month_on, kind)
);

create index time_sums_to_tell on time_sums (month_on) where not told;
