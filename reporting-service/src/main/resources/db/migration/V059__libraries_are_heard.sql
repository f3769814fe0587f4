-- What a practice hands to its organisations, as case-service tells it; written for everybody.
create table library_items (
    practice_id uuid not null,
    item_id uuid not null,
    edition integer not null check (edition > 0),
    kind text not null check (kind in ('ARTICLE', 'VIDEO', 'WHITEPAPER', 'PODCAST', 'MODEL_TEXT', 'FIGURE')),
    title_nl text not null,
    text_nl text not null,
    title_en text not null,
    text_en text not null,
    link text check (link like 'https://%'),
    figure text,
    source text,
    checked_on date not null,
    fresh_until_on date not null,
    -- Kept, so that an older edition that comes late does not bring it back.
    retired boolean not null,
    primary key (practice_id, item_id)
);
