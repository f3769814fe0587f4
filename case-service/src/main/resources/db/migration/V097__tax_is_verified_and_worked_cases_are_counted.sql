-- Nobody has verified yet whether the hourly rate that was offered holds the tax: that is unknown, not no.
alter table hourly_rates alter column vat_included drop not null;
update hourly_rates set vat_included = null where valid_from = '2023-01-01';
alter table contracts alter column vat_included drop not null;
update contracts set vat_included = null;

-- The last month in which a case had a talk that a contract may charge; the row goes with its case.
create table case_months (
    case_id uuid primary key references cases on delete cascade,
    last_on date not null check (extract(day from last_on) = 1)
);

-- How many cases had such a talk in a month, by the month in which they had one before. Outlives the cases: it names none.
create table case_counts (
    organisation_id uuid not null references organisations,
    month_on date not null check (extract(day from month_on) = 1),
    before_on date check (before_on < month_on),
    cases integer not null check (cases > 0),
    told boolean not null default false,
    unique nulls not distinct (organisation_id, month_on, before_on)
);

create index case_counts_to_tell on case_counts (month_on) where not told;
