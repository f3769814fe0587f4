-- Hours of training and of intervision in one year; a year that is over says nothing about this one.
alter table registrations
    add column learning_year integer check (learning_year between 2000 and 9999),
    add column training_hours integer check (training_hours between 0 and 9999),
    add column intervision_hours integer check (intervision_hours between 0 and 9999),
    add check ((learning_year is null) = (training_hours is null)),
    add check ((learning_year is null) = (intervision_hours is null));
