-- From the first talk to the end. Days only, and no word about what a case is or why it ends.
alter table cases
    drop constraint cases_status_check,
    add constraint cases_status_check check (status in ('RECEIVED', 'ACKNOWLEDGED', 'INTAKE', 'EXPLORING', 'ACCOMPANYING',
        'AFTERCARE', 'DORMANT', 'CLOSED')),
    -- Where a dormant case goes on when the reporter writes.
    add column former_status text not null default 'RECEIVED' check (former_status in ('RECEIVED', 'ACKNOWLEDGED', 'INTAKE',
        'EXPLORING', 'ACCOMPANYING', 'AFTERCARE', 'DORMANT', 'CLOSED')),
    add column acknowledged_on date,
    add column answered_on date,
    -- The terms of the law, where advisors receive reports by law; the clock stops when triage says it is no such matter.
    add column legal_ack_due_on date,
    add column legal_feedback_due_on date,
    add column legal_clock boolean not null default false,
    -- Messages of advisors since the reporter last wrote, and until when silence is waited for.
    add column tries integer not null default 0 check (tries >= 0),
    add column silent_until_on date,
    add column closed_on date,
    add column reopen_until_on date,
    add column purge_due_on date,
    -- That it was coded, not how.
    add column coded boolean not null default false,
    add column hold_reason text
        check (hold_reason in ('COURT_CASE', 'INVESTIGATION', 'COMPLAINT_PROCEDURE', 'REPORTER_ASKED')),
    add column held_until_on date,
    add check ((hold_reason is null) = (held_until_on is null)),
    add check ((status = 'CLOSED') = (closed_on is not null)),
    add check ((closed_on is null) = (purge_due_on is null)),
    add check ((closed_on is null) = (reopen_until_on is null)),
    add check (not legal_clock or (legal_ack_due_on is not null and legal_feedback_due_on is not null));

alter table cases alter column former_status drop default;

create index cases_that_fell_silent on cases (silent_until_on) where silent_until_on is not null;
create index cases_to_purge on cases (purge_due_on) where purge_due_on is not null;
