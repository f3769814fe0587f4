-- Terms are dated data: a change of the law or of an agreement is a new row, never a change of code.
create table deadline_rule (
    rule_key text not null,
    valid_from date not null,
    valid_to date,
    value jsonb not null,
    unit text not null
        check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH', 'HOUR', 'DAY_OF_NEXT_YEAR')),
    statutory boolean not null,
    overridable boolean not null,
    least integer,
    most integer,
    source text not null,
    primary key (rule_key, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    check (least is null or (overridable and most >= least))
);

create table public_holiday (
    code text primary key,
    month_day text check (month_day ~ '^[0-1][0-9]-[0-3][0-9]$'),
    on_sunday text check (on_sunday ~ '^[0-1][0-9]-[0-3][0-9]$'),
    after_easter integer not null default 0
);

-- Algemene termijnenwet, art. 3(1), and Liberation Day. Good Friday is a working day in most practices.
insert into public_holiday (code, month_day, on_sunday, after_easter)
values
    ('NEW_YEAR', '01-01', null, 0),
    ('EASTER_MONDAY', null, null, 1),
    ('KINGS_DAY', '04-27', '04-26', 0),
    ('LIBERATION_DAY', '05-05', null, 0),
    ('ASCENSION_DAY', null, null, 39),
    ('WHIT_MONDAY', null, null, 50),
    ('CHRISTMAS_1', '12-25', null, 0),
    ('CHRISTMAS_2', '12-26', null, 0);

-- Those of escalations; the others are case-service's.
insert into deadline_rule
    (rule_key, valid_from, valid_to, value, unit, statutory, overridable, least, most, source)
values
    ('role.receiver.ack', '2023-02-18', null, '7', 'CALENDAR_DAY', true, false, null, null,
     'Directive (EU) 2019/1937 art. 9(1)(b); Wbk art. 2'),
    ('role.receiver.feedback', '2023-02-18', null, '3', 'MONTH', true, false, null, null,
     'Directive (EU) 2019/1937 art. 9(1)(f); Wbk art. 2'),
    ('esc.ack', '2023-02-18', null, '7', 'CALENDAR_DAY', true, false, null, null,
     'Directive (EU) 2019/1937 art. 9(1)(b); Wbk art. 2'),
    ('esc.feedback', '2023-02-18', null, '3', 'MONTH', true, false, null, null,
     'Directive (EU) 2019/1937 art. 9(1)(f); Wbk art. 2'),
    ('esc.remind.ack', '2023-01-01', null, '[4, 7]', 'CALENDAR_DAY', false, true, null, null, 'product default'),
    ('esc.remind.feedback', '2023-01-01', null, '60', 'CALENDAR_DAY', false, true, null, null, 'product default'),
    ('esc.remind.beforeEnd', '2023-01-01', null, '15', 'CALENDAR_DAY', false, true, null, null, 'product default'),
    ('esc.remind.overdue', '2023-01-01', null, '7', 'CALENDAR_DAY', false, true, null, null, 'product default'),
    ('esc.delay', '2023-01-01', null, '5', 'CALENDAR_DAY', false, true, 0, 5, 'product default'),
    ('register.review', '2023-01-01', null, '24', 'MONTH', false, true, null, null,
     'Wbk art. 2a and Directive art. 18(1): destroy when no longer necessary; the law names no number');
