-- The general rate of value added tax is dated data.
create table vat_rates (
    valid_from date primary key,
    percent integer not null check (percent between 0 and 100),
    source text not null
);

insert into vat_rates (valid_from, percent, source)
values ('2012-10-01', 21, 'Wet op de omzetbelasting 1968, article 9(1)');

-- Who issues: the practice, as it must stand on an invoice.
create table suppliers (
    practice_id uuid primary key,
    party text not null
);

-- Who pays, and the series of its statements: drawn at random, so that a number tells nothing of other customers.
create table customers (
    organisation_id uuid primary key,
    practice_id uuid not null,
    series text not null unique check (series ~ '^[2-9A-HJ-NP-Z]{6}$'),
    party text not null
);

create index customers_by_practice on customers (practice_id);

-- Which hours a period shows is decided once: a statement that is credited and issued again shows the same ones.
create table charge_decisions (
    organisation_id uuid not null,
    from_on date not null,
    until_on date not null check (until_on > from_on),
    shown_quarters integer not null check (shown_quarters >= 0),
    -- Whether hours of talks are among them, so that their count begins anew.
    talks_shown boolean not null,
    last boolean not null,
    primary key (organisation_id, from_on)
);

-- Immutable: a mistake is credited, never changed.
create table statements (
    number text primary key check (number ~ '^[0-9]{4}-[2-9A-HJ-NP-Z]{6}-[0-9]{2,4}$'),
    organisation_id uuid not null,
    practice_id uuid not null,
    from_on date not null,
    until_on date not null,
    credits text unique references statements,
    document text not null
);

create index statements_by_organisation on statements (organisation_id);
