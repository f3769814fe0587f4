-- Work on cases of a year, as its report may tell it in hours. Counted once, when the year is frozen, so that no later work and no
-- later statement changes a figure.
create table frozen_work (
    organisation_id uuid not null,
    work_year integer not null check (work_year between 2000 and 2999),
    quarters integer not null check (quarters >= 0),
    -- How many had some of them.
    how_many integer not null check (how_many >= 0),
    -- Whether every month is on a statement that shows no hours: a sum beside hours that are charged could be subtracted.
    settled boolean not null,
    primary key (organisation_id, work_year)
);

create trigger frozen_work_stays before update or delete on frozen_work
    for each row execute function keep_publications();
