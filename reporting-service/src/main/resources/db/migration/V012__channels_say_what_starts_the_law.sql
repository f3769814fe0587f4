-- Where advisors receive reports by law, the terms of an escalation began with the report.
alter table channels
    add column advisor_role text not null default 'ADVISOR_IN_CONFIDENCE'
        check (advisor_role in ('ADVISOR_IN_CONFIDENCE', 'DESIGNATED_RECEIVER'));

alter table channels alter column advisor_role drop default;
