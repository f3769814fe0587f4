-- A channel begins with a trial, whose reports are tests; an organisation that leaves takes no new reports.
alter table channels add column testing boolean not null default false;
alter table organisations add column leaves_on date;
