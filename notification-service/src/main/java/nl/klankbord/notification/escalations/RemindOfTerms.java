package nl.klankbord.notification.escalations;

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
 * Calls to mind the terms of escalations that run: before their end on the days that came with the facts, after it every so
 * many days, then to officers, fallback and author alike (ESC-3).
 */
@ApplicationScoped
class RemindOfTerms implements DatedCauses {
    /**
     * A day that fell on a weekend, or on which the service was down, is called to mind at the next time; one from longer
     * ago is not, and causes of that age are still known, so that none comes twice.
     */
    private static final String DUE = """
            with running as (
              select thread_hash, author, cast(0 as smallint) as term, ack_due_on as due_on, overdue_every
              from escalations
              where ack_due_on is not null and not acknowledged and not feedback_given and not closed
              union all
              select thread_hash, author, cast(1 as smallint), feedback_due_on, overdue_every from escalations
              where not feedback_given and not closed),
            days as (
              select thread_hash, author, term, remind_on as day, to_fallback, to_author, false as passed
              from running join escalation_reminders using (thread_hash, term)
              where remind_on between cast(?1 as date) - 6 and cast(?1 as date)
              union all
              select thread_hash, author, term,
                due_on + ((cast(?1 as date) - due_on) / overdue_every) * overdue_every, true, true, true
              from running where cast(?1 as date) >= due_on + overdue_every),
            told as (
              select days.*, person_id from days join escalation_readers using (thread_hash)
              where not fallback or to_fallback
              union all
              select days.*, person_id from days join people on kid = author where to_author)
            select encode(thread_hash, 'hex') || ' ' || term || ' ' || day || ' ' || passed || ' ' || person_id
            from told""";

    private final Causes causes;

    RemindOfTerms(Causes causes) {
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
        var thread = new Hash(parts[0]);
        var cause = Hash.sha256(
                "notice-term", String.join(" ", parts[0], parts[1], parts[2]).getBytes(StandardCharsets.US_ASCII));
        var reason = Boolean.parseBoolean(parts[3]) ? Reason.TERM_PASSED : Reason.TERM_NEAR;
        return causes.remember(List.of(PersonId.fromString(parts[4])), thread, cause, reason);
    }
}
