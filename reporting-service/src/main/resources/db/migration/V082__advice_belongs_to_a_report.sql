-- An advice that is given while the report of the year before is written is an advice of that report.
alter table advice add column report_year integer check (report_year between 2000 and 9999);
update advice set report_year = extract(year from given_on) where given_on is not null;
alter table advice add check ((given_on is null) = (report_year is null));
