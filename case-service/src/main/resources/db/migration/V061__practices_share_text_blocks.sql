-- Sentences that a practice wants to say alike. About nobody: they hold variables where a case would fill something in.
create table text_blocks (
    id uuid primary key,
    practice_id uuid not null references practices,
    title text not null check (length(title) between 1 and 120),
    text_nl text not null check (length(text_nl) between 1 and 4000),
    text_en text not null check (length(text_en) between 1 and 4000)
);

create index text_blocks_by_practice on text_blocks (practice_id);
