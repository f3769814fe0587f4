create table notes (
  position bigint generated always as identity primary key,
  name text not null,
  number int not null
);
