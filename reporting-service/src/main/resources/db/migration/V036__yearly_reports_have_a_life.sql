-- A version of the yearly report of one organisation. Its text is meant for the organisation; it holds no case and no number
-- but those that were released. Days only.
create table yearly_reports (
    organisation_id uuid not null,
    year integer not null check (year between 2000 and 9999),
    version integer not null check (version >= 1),
    state text not null check (state in ('SNAPSHOT_FROZEN', 'DRAFT', 'NIL_REPORT', 'SDC_CHECKED', 'PEER_REVIEWED', 'FINAL',
        'PRESENTED_BOARD', 'PRESENTED_OR', 'MANAGEMENT_RESPONSE', 'ACTIONS_MONITORED', 'ARCHIVED', 'CORRECTED', 'WITHDRAWN')),
    nil boolean not null,
    -- Goes up with every change: whoever saves says which one they saw.
    revision integer not null check (revision >= 1),
    author_kid text check (author_kid ~ '^[0-9a-f]{32}$'),
    author_name text,
    certificate text,
    texts text not null,
    reader_kid text check (reader_kid ~ '^[0-9a-f]{32}$'),
    reader_name text,
    answers text,
    reviewed_on date,
    final_on date,
    -- Both languages as they became final, and their hash.
    documents text,
    document_hash text check (document_hash ~ '^[0-9a-f]{64}$'),
    board_on date,
    board_attendees text,
    council_on date,
    council_attendees text,
    correction_reason text,
    withdrawal_reason text,
    withdrawn_on date,
    primary key (organisation_id, year, version),
    check (reader_kid is null or reader_kid <> author_kid),
    check ((final_on is null) = (documents is null)),
    check ((final_on is null) = (document_hash is null)),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);

-- The term of the freeze came with the figures.
insert into deadline_rule
    (rule_key, valid_from, valid_to, value, unit, statutory, overridable, least, most, source)
values
    ('report.disclosureChecked', '2023-01-01', null, '"02-15"', 'DAY_OF_NEXT_YEAR', false, true, null, null,
     'product default'),
    ('report.peerReviewed', '2023-01-01', null, '"03-01"', 'DAY_OF_NEXT_YEAR', false, true, null, null, 'product default'),
    ('report.final', '2023-01-01', null, '"04-01"', 'DAY_OF_NEXT_YEAR', false, true, null, null, 'bill 35592 says yearly only'),
    ('report.presented', '2023-01-01', null, '"05-01"', 'DAY_OF_NEXT_YEAR', false, true, null, null, 'product default'),
    ('report.managementResponse', '2023-01-01', null, '6', 'WEEK', false, true, null, null, 'product default');
