-- What advisors say of the own work on their card; public, shown to everybody who opens a link of their channels.
create table advisor_cards (
    person_id uuid primary key references people on delete cascade,
    phone text check (phone <> ''),
    mail text check (mail <> ''),
    -- Codes with commas between.
    languages text not null check (languages ~ '^([a-z]{2}(,[a-z]{2})*)?$'),
    working_days text not null check (working_days ~ '^([1-7](,[1-7])*)?$'),
    hours text check (hours ~ '^\d\d:\d\d-\d\d:\d\d$'),
    answer_working_days integer check (answer_working_days between 1 and 60),
    photo bytea check (octet_length(photo) <= 12288)
);

-- Whom people can turn to when the organisation has left; told to whoever is in a conversation.
alter table organisations add column goes_on_with text check (goes_on_with <> '');
alter table organisations add check (goes_on_with is null or leaves_on is not null);
