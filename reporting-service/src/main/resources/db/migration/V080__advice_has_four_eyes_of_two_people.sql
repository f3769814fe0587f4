-- Four eyes are two people, whatever their keys, for advice and signals too: person, key and account of everybody who wrote
-- any of the words, one to a line, share nothing with those of whoever checked them.
alter table advice add column writer_marks text not null default '';
alter table advice add column checker_marks text not null default '';
update advice set writer_marks = author_kid, checker_marks = coalesce(checked_by_kid, '');
alter table advice add check (
    not (string_to_array(nullif(writer_marks, ''), E'\n') && string_to_array(nullif(checker_marks, ''), E'\n')));
alter table advice add check (basis <> 'CASES' or given_on is null or checker_marks <> '');
alter table advice drop column checked_by_kid;

alter table signals add column writer_marks text not null default '';
alter table signals add column checker_marks text not null default '';
-- Who checked one was not kept so far: as somebody who is no mark of a writer.
update signals set writer_marks = author_kid, checker_marks = case when state = 'NOTED' then '' else 'unknown' end;
alter table signals add check (
    not (string_to_array(nullif(writer_marks, ''), E'\n') && string_to_array(nullif(checker_marks, ''), E'\n')));
alter table signals add check ((state = 'NOTED') = (checker_marks = ''));
