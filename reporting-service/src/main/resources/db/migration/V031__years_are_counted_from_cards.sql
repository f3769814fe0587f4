-- A card is a random name with codes; it leads to no case. Which day it came on is kept nowhere.
create table statistics_cards (
    card_id uuid primary key,
    organisation_id uuid not null,
    card_year integer not null check (card_year between 2000 and 2999),
    codes jsonb not null
);

create index statistics_cards_by_year on statistics_cards (organisation_id, card_year);

-- From here on the cards of a year stay as they are, and no card comes to them.
create table frozen_years (
    organisation_id uuid not null,
    card_year integer not null,
    primary key (organisation_id, card_year)
);

-- The numbers behind the rules of disclosure are dated data (domain.md 7.2); k is never below 3.
create table disclosure_parameters (
    valid_from date primary key,
    k integer not null check (k >= 3),
    profile text not null check (profile in ('STRICT', 'STANDARD')),
    fine_factor integer not null check (fine_factor >= 1),
    most_percent integer not null check (most_percent between 1 and 99),
    percent_from integer not null check (percent_from >= k),
    unit_staff integer not null check (unit_staff >= k),
    personal_staff integer not null check (personal_staff >= k),
    sector_organisations integer not null check (sector_organisations >= 3),
    sector_most_percent integer not null check (sector_most_percent between 1 and 99),
    rate_from integer not null check (rate_from >= k),
    hours_step integer not null check (hours_step >= 1)
);

insert into disclosure_parameters values ('2023-01-01', 5, 'STRICT', 2, 90, 20, 50, 250, 5, 40, 10, 5);

insert into deadline_rule
    (rule_key, valid_from, valid_to, value, unit, statutory, overridable, least, most, source)
values
    ('report.freeze', '2023-01-01', null, '"01-15"', 'DAY_OF_NEXT_YEAR', false, true, null, null, 'product default');
