-- What the figures of a year need to know of a closed case: codes. Nothing here leads to a case, a person or a day. The name
-- of a card is drawn in the browser and kept there, sealed; it stays here until its year is frozen, so that it can be corrected.
create table statistics_cards (
    card_id uuid primary key,
    organisation_id uuid not null references organisations,
    card_year integer not null check (card_year between 2020 and 2200),
    -- What waits for the next batch; null once it has left.
    codes jsonb,
    -- Whether a batch has taken this card before, so that what waits is a correction.
    issued boolean not null default false,
    check (issued or codes is not null)
);

create index statistics_cards_that_wait on statistics_cards (organisation_id, card_year) where codes is not null;

-- A batch is sent once, whatever instance comes first.
create table statistics_batches (
    batch_on date primary key
);
