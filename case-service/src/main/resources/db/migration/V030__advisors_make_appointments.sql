-- That reporter and advisor look for a day, agreed, talked. Hour, place and wishes are sealed in the conversation.
create table appointments (
    case_id uuid not null references cases on delete cascade,
    -- Drawn by the browser that began; the messages about it name it too.
    appointment_id text not null check (appointment_id ~ '^[0-9a-f]{32}$'),
    type text not null check (type in ('FIRST_CONSULT', 'FOLLOW_UP')),
    state text not null check (state in (
        'REQUESTED', 'PROPOSED', 'RESCHEDULED', 'CONFIRMED', 'HELD', 'NO_SHOW', 'DECLINED', 'CANCELLED_FREE', 'CANCELLED_LATE')),
    takes_place_on date,
    free_until_on date,
    primary key (case_id, appointment_id),
    check ((takes_place_on is null) = (free_until_on is null)),
    check (takes_place_on is not null or state not in ('CONFIRMED', 'HELD', 'NO_SHOW', 'CANCELLED_LATE'))
);

-- The free talk is held once, whatever the code does.
create unique index one_free_talk_per_case on appointments (case_id) where type = 'FIRST_CONSULT' and state = 'HELD';
