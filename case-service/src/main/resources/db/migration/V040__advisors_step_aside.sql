-- The newest epoch that somebody can open, so that it shows who reads on and who has handed over.
alter table case_holders add column epoch integer not null default 0 check (epoch >= 0);
alter table case_holders add column given_on date;

-- Whoever declared a conflict is no holder any more, and no later key makes one of them.
create table recusals (
    case_id uuid not null references cases on delete cascade,
    person_id uuid not null references people,
    recused_on date not null,
    primary key (case_id, person_id)
);
