-- A list is read in its own order, so that a page costs the same among any number of cases. The day of a case never changes.
alter table case_holders add column received_on date;

update case_holders h set received_on = c.received_on from cases c where c.id = h.case_id;

alter table case_holders alter column received_on set not null;

create index case_holders_in_order on case_holders (person_id, received_on desc, case_id);
drop index case_holders_by_person;
