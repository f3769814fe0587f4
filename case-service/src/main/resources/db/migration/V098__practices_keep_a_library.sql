-- What a practice hands to organisations. It is never changed: a change, a new look at the source and taking it out are each
-- the next edition, so that it can be read what somebody was shown.
create table library_editions (
    practice_id uuid not null references practices,
    item_id uuid not null,
    edition integer not null check (edition between 1 and 9999),
    kind text not null check (kind in ('ARTICLE', 'VIDEO', 'WHITEPAPER', 'PODCAST', 'MODEL_TEXT', 'FIGURE')),
    title_nl text not null check (length(title_nl) between 1 and 120),
    text_nl text not null check (length(text_nl) between 1 and 600),
    title_en text not null check (length(title_en) between 1 and 120),
    text_en text not null check (length(text_en) between 1 and 600),
    link text check (link like 'https://%' and length(link) <= 500),
    -- A number never stands without its source.
    figure text check (length(figure) between 1 and 60),
    source text check (length(source) between 1 and 200),
    made_on date not null,
    checked_on date not null check (checked_on <= made_on),
    -- By the term of the day on which it was looked up.
    fresh_until_on date not null check (fresh_until_on >= checked_on),
    retired boolean not null,
    primary key (practice_id, item_id, edition),
    check ((kind = 'FIGURE') = (figure is not null)),
    check ((figure is null) = (source is null)),
    check (link is not null or kind in ('MODEL_TEXT', 'FIGURE'))
);
