-- What a practice agreed with an organisation, as case-service tells it; one that starts on the same day replaces it.
create table contracts (
    organisation_id uuid not null,
    starts_on date not null,
    practice_id uuid not null,
    billing_form text not null check (billing_form in ('PREPAID', 'FLAT', 'OPEN')),
    yearly_cents integer not null check (yearly_cents >= 0),
    hourly_cents integer not null check (hourly_cents >= 0),
    -- Null while nobody has verified whether these amounts hold the tax: it is never guessed.
    vat_included boolean,
    hour_budget integer not null check (hour_budget >= 0),
    primary key (organisation_id, starts_on)
);

create index contracts_by_practice on contracts (practice_id);

-- Sums of a month, once it is over. First consults are told too, and never kept: no statement may see them.
create table worked_time (
    organisation_id uuid not null,
    month_on date not null check (extract(day from month_on) = 1),
    kind text not null check (kind in ('VERVOLG', 'ADVIES', 'VOORLICHTING', 'JAARVERSLAG', 'REIS')),
    quarters integer not null check (quarters > 0),
    -- The first day of the period whose statement took these hours; null while they wait.
    charged_on date,
    primary key (organisation_id, month_on, kind)
);

-- How many cases had talks in a month that may be charged, by the month in which they had one before.
create table worked_cases (
    organisation_id uuid not null,
    month_on date not null check (extract(day from month_on) = 1),
    before_on date check (before_on < month_on),
    how_many integer not null check (how_many > 0),
    unique nulls not distinct (organisation_id, month_on, before_on)
);
