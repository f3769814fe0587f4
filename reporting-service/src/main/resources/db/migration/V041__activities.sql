-- What advisors do besides cases. Sizes are bands: the exact number could tell who stayed away.
create table activities (
    id uuid primary key,
    organisation_id uuid not null,
    state text not null check (state in ('PLANNED', 'ANNOUNCED', 'HELD', 'COUNTED')),
    kind text not null,
    day_on date not null,
    size text check (size in ('UP_TO_10', 'UP_TO_25', 'UP_TO_50', 'UP_TO_100', 'OVER_100')),
    partner text check (partner in ('BOARD', 'WORKS_COUNCIL', 'HR', 'HEALTH_SERVICE', 'PHYSICIAN', 'SOCIAL_WORK')),
    occasion text check (occasion in ('PRESENTATION', 'MID_TERM', 'YEAR_END')),
    score integer check (score between 10 and 100),
    version integer not null check (version >= 1)
);

create index activities_by_organisation on activities (organisation_id, day_on);
create index activities_to_count on activities (day_on) where state = 'HELD';

-- Until then an activity of a year can be changed.
insert into deadline_rule
    (rule_key, valid_from, valid_to, value, unit, statutory, overridable, least, most, source)
values
    ('report.freeze', '2023-01-01', null, '"01-15"', 'DAY_OF_NEXT_YEAR', false, true, null, null, 'product default')
on conflict do nothing;
