-- What the readers of a register could count of a year, as counts only. Its entries are destroyed after their term, but nobody
-- forgets how many there were: pools and corrections that are decided later must still be safe from whoever knows them.
create table frozen_register (
    organisation_id uuid not null,
    register_year integer not null check (register_year between 2000 and 2999),
    topics jsonb not null,
    natures jsonb not null,
    -- Of reports that came before the year and were not closed when it began.
    carried_topics jsonb not null,
    carried_natures jsonb not null,
    ended integer not null check (ended >= 0),
    met integer not null check (met between 0 and ended),
    -- Not if entries may have been destroyed before they were counted.
    whole boolean not null,
    primary key (organisation_id, register_year)
);

create trigger frozen_register_stays before update or delete on frozen_register
    for each row execute function keep_publications();

-- Years that were frozen before: as they can still be counted.
with reports as (
    select t.*, c.organisation_id from threads t join organisation_channels c on c.channel_id = t.channel_id)
insert into frozen_register
    select f.organisation_id, f.card_year,
        (select coalesce(jsonb_object_agg(topic, n), '{}') from (
            select t.topic, count(*) as n from reports t
            where t.organisation_id = f.organisation_id and t.received_on between f.first_on and f.last_on group by 1) counted),
        (select coalesce(jsonb_object_agg(nature, n), '{}') from (
            select t.nature, count(*) as n from reports t
            where t.organisation_id = f.organisation_id and t.received_on between f.first_on and f.last_on group by 1) counted),
        (select coalesce(jsonb_object_agg(topic, n), '{}') from (
            select t.topic, count(*) as n from reports t
            where t.organisation_id = f.organisation_id and t.received_on < f.first_on
                and (t.closed_on is null or t.closed_on >= f.first_on) group by 1) counted),
        (select coalesce(jsonb_object_agg(nature, n), '{}') from (
            select t.nature, count(*) as n from reports t
            where t.organisation_id = f.organisation_id and t.received_on < f.first_on
                and (t.closed_on is null or t.closed_on >= f.first_on) group by 1) counted),
        (select count(*) from reports t
            where t.organisation_id = f.organisation_id and (t.ack_due_on between f.first_on and f.last_on
                or t.feedback_due_on between f.first_on and f.last_on)),
        (select count(*) from reports t
            where t.organisation_id = f.organisation_id and (t.ack_due_on between f.first_on and f.last_on
                or t.feedback_due_on between f.first_on and f.last_on)
                and (t.ack_due_on is null or t.ack_due_on not between f.first_on and f.last_on
                    or coalesce(t.acknowledged_on <= t.ack_due_on, false))
                and (t.feedback_due_on not between f.first_on and f.last_on
                    or coalesce(t.feedback_on <= t.feedback_due_on, false))),
        not exists (select from destructions
            where rule_key = 'register.review' and month_on >= f.first_on + interval '2 years')
    from (select organisation_id, card_year, make_date(card_year, 1, 1) as first_on, make_date(card_year, 12, 31) as last_on
        from frozen_years) f;
