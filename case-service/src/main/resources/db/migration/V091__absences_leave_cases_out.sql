-- Cases in which somebody stays reachable during an absence. They go with the case.
create table absence_exceptions (
    absence_id uuid not null references absences on delete cascade,
    case_id uuid not null references cases on delete cascade,
    primary key (absence_id, case_id)
);

create index absence_exceptions_by_case on absence_exceptions (case_id);
