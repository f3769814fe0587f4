-- Why there is another version stands in its own first section, so that it is checked, read and printed with everything else.
update yearly_reports set texts =
    cast(jsonb_build_object('0', jsonb_build_object('nl', correction_reason, 'en', '')) || cast(texts as jsonb) as text)
    where correction_reason is not null and state <> 'DROPPED';
alter table yearly_reports drop column correction_reason;

-- Why one was withdrawn is a code: nobody reads it before its readers do.
update yearly_reports set withdrawal_reason = 'OTHER' where withdrawal_reason is not null;
alter table yearly_reports add check (withdrawal_reason in ('ERROR_IN_FIGURES', 'ERROR_IN_TEXT', 'OTHER'));
alter table yearly_reports add check ((state = 'WITHDRAWN') = (withdrawal_reason is not null));
