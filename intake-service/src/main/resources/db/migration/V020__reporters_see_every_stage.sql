-- How far a case is, for its reporter, and every day that matters to them.
alter table cases
  drop constraint cases_status_check,
  add constraint cases_status_check check (status in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'EXPLORING', 'ACCOMPANYING',
    'AFTERCARE', 'DORMANT', 'CLOSED')),
  add column legal_ack_due_on date,
  add column legal_feedback_due_on date,
  add column close_due_on date,
  add column reopen_until_on date,
  add column purge_due_on date;
