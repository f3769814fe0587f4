-- Whoever declared a conflict opens nothing of the case any more, with whatever key (KB-57).
create table recusals (
  case_id uuid not null references cases on delete cascade,
  person_id uuid not null,
  recused_on date not null,
  primary key (case_id, person_id)
);

-- Who is away now; nothing here is caused by a reporter. Held grants may be released for it from releases_from_on on.
create table absences (
  absence_id uuid primary key,
  person_id uuid not null,
  backup_id uuid,
  until_on date not null,
  releases_from_on date not null
);
create index absences_by_person on absences (person_id);
