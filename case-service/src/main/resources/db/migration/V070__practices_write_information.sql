-- A paragraph that a practice puts beside the standard information. It is never changed: a change is the next edition,
-- so that an advisor can still read what somebody was told.
create table information_editions (
    practice_id uuid not null references practices,
    edition integer not null check (edition between 1 and 99999),
    -- The standard text that it was written for.
    standard text not null check (standard ~ '^[0-9]{4}\.[0-9]{1,3}$'),
    made_on date not null,
    title_nl text not null check (length(title_nl) between 1 and 80),
    text_nl text not null check (length(text_nl) between 1 and 600),
    title_en text not null check (length(title_en) between 1 and 80),
    text_en text not null check (length(text_en) between 1 and 600),
    primary key (practice_id, edition)
);
