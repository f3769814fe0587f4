-- Words that are meant for the organisation and name no case; drafts are the advisors' own. Days only.
create table advice (
    id uuid primary key,
    organisation_id uuid not null,
    author_kid text not null check (author_kid ~ '^[0-9a-f]{32}$'),
    checked_by_kid text check (checked_by_kid ~ '^[0-9a-f]{32}$' and checked_by_kid <> author_kid),
    state text not null check (state in ('DRAFT', 'GIVEN', 'ADOPTED', 'PARTLY', 'REJECTED', 'NO_RESPONSE', 'ACTION_OPEN',
        'ACTION_DONE', 'ACTION_LATE', 'CLOSED')),
    kind text not null,
    addressee text not null check (addressee in ('BOARD', 'MANAGEMENT', 'HR', 'WORKS_COUNCIL')),
    asked boolean not null,
    basis text not null check (basis in ('CASES', 'OTHER_SOURCES')),
    subject text not null check (subject <> ''),
    why text not null check (why <> ''),
    effect text not null check (effect <> ''),
    suggested_owner text,
    suggested_on date,
    response text check (response in ('ADOPT', 'PARTLY', 'NOT')),
    reason text,
    owner text,
    action_due_on date,
    answered_on date,
    done_on date,
    given_on date,
    answer_due_on date,
    closed_on date,
    version integer not null check (version >= 1),
    check ((state = 'DRAFT') = (given_on is null)),
    check ((given_on is null) = (answer_due_on is null)),
    -- Four eyes: what says that it rests on cases was read by somebody else first.
    check (basis <> 'CASES' or given_on is null or checked_by_kid is not null),
    check ((response is null) = (answered_on is null)),
    check (response is null or reason is not null),
    check (response is null or response = 'NOT' or (owner is not null and action_due_on is not null)),
    check ((state = 'CLOSED') = (closed_on is not null))
);

create index advice_by_organisation on advice (organisation_id);
create index advice_unanswered on advice (answer_due_on) where state = 'GIVEN';
create index advice_undone on advice (action_due_on) where state = 'ACTION_OPEN';

create table signals (
    id uuid primary key,
    organisation_id uuid not null,
    author_kid text not null check (author_kid ~ '^[0-9a-f]{32}$'),
    state text not null check (state in ('NOTED', 'CHECKED', 'GIVEN', 'FOLLOWED', 'CLOSED')),
    basis text not null check (basis in ('CASES', 'OTHER_SOURCES')),
    form text not null check (form in ('ORAL', 'WRITTEN')),
    theme text not null check (theme <> ''),
    words text not null check (words <> ''),
    sources text check (basis = 'CASES' or sources is not null),
    given_on date,
    version integer not null check (version >= 1),
    check ((state in ('NOTED', 'CHECKED')) = (given_on is null))
);

create index signals_by_organisation on signals (organisation_id);

insert into deadline_rule
    (rule_key, valid_from, valid_to, value, unit, statutory, overridable, least, most, source)
values
    ('advice.noResponse', '2023-01-01', null, '6', 'WEEK', false, true, null, null, 'product default');
