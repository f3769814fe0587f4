-- How many running escalations an author has, by the key that stands in signed directories. Which ones, and for which case,
-- stands nowhere here.
create table thread_authors (
    kid text primary key check (kid ~ '^[0-9a-f]{32}$'),
    open_threads integer not null check (open_threads >= 0)
);
