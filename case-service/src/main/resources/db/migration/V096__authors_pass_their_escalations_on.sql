-- How many running escalations an author has, by the key that stands in signed directories. Which ones, and for which case,
-- stands nowhere here.
create table escalation_authors (
    kid text primary key check (kid ~ '^[0-9a-f]{32}$'),
    running integer not null check (running >= 0)
);
