-- Four eyes are two people, whatever their keys: person, key and account of everybody who wrote or checked a version, one to
-- a line, share nothing with those of its second reader.
alter table yearly_reports add column author_person uuid;
alter table yearly_reports add column writer_marks text not null default '';
alter table yearly_reports add column reader_marks text not null default '';
update yearly_reports set writer_marks = coalesce(author_kid, ''), reader_marks = coalesce(reader_kid, '');
alter table yearly_reports add check (
    not (string_to_array(nullif(writer_marks, ''), E'\n') && string_to_array(nullif(reader_marks, ''), E'\n')));

-- What was checked is what is read and becomes final.
alter table yearly_reports add column checked_hash text check (checked_hash ~ '^[0-9a-f]{64}$');

-- A correction can come to nothing.
alter table yearly_reports drop constraint yearly_reports_state_check;
alter table yearly_reports add check (state in ('SNAPSHOT_FROZEN', 'DRAFT', 'NIL_REPORT', 'SDC_CHECKED', 'PEER_REVIEWED',
    'FINAL', 'PRESENTED_BOARD', 'PRESENTED_OR', 'MANAGEMENT_RESPONSE', 'ACTIONS_MONITORED', 'ARCHIVED', 'CORRECTED', 'DROPPED',
    'WITHDRAWN'));
