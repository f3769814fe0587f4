-- Which practice admitted somebody: its managers hear that an officer offers a key.
alter table people add column practice_id uuid;
create index people_by_practice on people (practice_id);
