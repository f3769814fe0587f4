-- Prices are dated data: a change is a new row, never a change of code. Amounts are in cents.
create table price_list (
    least_staff integer not null check (least_staff >= 1),
    most_staff integer,
    yearly_cents integer not null check (yearly_cents >= 0),
    valid_from date not null,
    valid_to date,
    source text not null,
    primary key (least_staff, valid_from),
    check (most_staff is null or most_staff >= least_staff)
);

insert into price_list (least_staff, most_staff, yearly_cents, valid_from, valid_to, source)
values
    (10, 20, 27500, '2023-01-01', null, 'yearly subscription by size, as offered'),
    (21, 50, 35000, '2023-01-01', null, 'yearly subscription by size, as offered'),
    (51, 100, 47500, '2023-01-01', null, 'yearly subscription by size, as offered'),
    (101, null, 57500, '2023-01-01', null, 'yearly subscription by size, as offered');

create table hourly_rates (
    valid_from date primary key,
    valid_to date,
    hourly_cents integer not null check (hourly_cents >= 0),
    vat_included boolean not null,
    source text not null
);

insert into hourly_rates (valid_from, valid_to, hourly_cents, vat_included, source)
values ('2023-01-01', null, 9500, false, 'hourly rate, as offered');

-- What was agreed with an organisation; a later one replaces it from its first day.
create table contracts (
    organisation_id uuid not null references organisations,
    starts_on date not null,
    billing_form text not null check (billing_form in ('PREPAID', 'FLAT', 'OPEN')),
    yearly_cents integer not null check (yearly_cents >= 0),
    custom_price boolean not null,
    hourly_cents integer not null check (hourly_cents >= 0),
    vat_included boolean not null,
    -- Agreed beforehand, so that nobody has to ask the employer about a case.
    hour_budget integer check (hour_budget >= 0),
    primary key (organisation_id, starts_on)
);
