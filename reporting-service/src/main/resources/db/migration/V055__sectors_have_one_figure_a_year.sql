-- One figure for all organisations of a practice in a sector. Once it was shown it stays: a second one over other
-- organisations could be subtracted from it.
create table sector_figures (
    practice_id uuid not null,
    sector text not null,
    figure_year integer not null check (figure_year between 2000 and 2999),
    organisations integer not null check (organisations >= 3),
    tenths integer not null check (tenths >= 0),
    primary key (practice_id, sector, figure_year)
);

create trigger sector_figures_stay before update or delete on sector_figures
    for each row execute function keep_publications();
