package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.DatedCauses;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;

/**
 * Calls the terms of the law to mind where advisors receive reports themselves: to whoever keeps them on the days that came
 * with the facts, on the last of those also to who is asked while they are away, and every so many days after the end to the
 * managers of the practice as well (NOT-1, ESC-4).
 */
@ApplicationScoped
class RemindOfLegalTerms implements DatedCauses {
    /** A day on which no mail could leave is called to mind at the next time, one from longer ago is not. */
    private static final String DUE = """
            with running as (
              select case_hash, cast(0 as smallint) as term, ack_due_on as due_on, overdue_every
              from legal_terms where ack_due_on is not null and not acknowledged and not resting
              union all
              select case_hash, cast(1 as smallint), feedback_due_on, overdue_every
              from legal_terms where feedback_due_on is not null and not resting),
            days as (
              select case_hash, term, remind_on as day, to_backup, false as passed
              from running join legal_reminders using (case_hash, term)
              where remind_on between cast(?1 as date) - 6 and cast(?1 as date)
              union all
              select case_hash, term,
                due_on + ((cast(?1 as date) - due_on) / overdue_every) * overdue_every, true, true
              from running where cast(?1 as date) >= due_on + overdue_every),
            keepers as (
              select days.*, person_id from days join legal_keepers using (case_hash) where not recused),
            told as (
              select keepers.*, 'keeper' as whom from keepers
              union all
              select case_hash, term, day, to_backup, passed, absences.backup_id, 'colleague'
              from keepers join absences using (person_id)
              where to_backup and until_on >= cast(?1 as date) and not exists (
                select 1 from absence_exceptions e
                where e.absence_id = absences.absence_id and e.case_hash = keepers.case_hash)
              union all
              select case_hash, term, day, to_backup, passed, managers.person_id, 'colleague'
              from keepers join people using (person_id)
              join people managers on managers.practice_id = people.practice_id
              where passed and managers.role = 'PRACTICE_MANAGER')
            select distinct
              encode(case_hash, 'hex') || ' ' || term || ' ' || day || ' ' || passed || ' ' || whom || ' ' || person_id
            from told where whom = 'keeper' or not exists (
              select 1 from legal_keepers k join people known on known.person_id = k.person_id
              join people self on self.subject = known.subject
              where k.case_hash = told.case_hash and self.person_id = told.person_id)""";

    private final Causes causes;

    RemindOfLegalTerms(Causes causes) {
        this.causes = causes;
    }

    @Override
    public Uni<Void> remember(LocalDate day) {
        return Sql.texts(DUE, day).chain(rows -> {
            var remembered = Uni.createFrom().voidItem();
            for (var row : rows) remembered = remembered.chain(() -> remember(row));
            return remembered;
        });
    }

    private Uni<Void> remember(String row) {
        var parts = row.split(" ");
        var cause = Hash.sha256(
                "notice-legal-term",
                String.join(" ", parts[0], parts[1], parts[2]).getBytes(StandardCharsets.US_ASCII));
        return causes.remember(
                List.of(PersonId.fromString(parts[5])), new Hash(parts[0]), cause, reason(parts[4], parts[3]));
    }

    private static Reason reason(String whom, String passed) {
        if (whom.equals("colleague")) return Reason.COLLEAGUE_TERM;
        return Boolean.parseBoolean(passed) ? Reason.TERM_PASSED : Reason.TERM_NEAR;
    }
}
