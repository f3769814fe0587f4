package nl.klankbord.notification.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.notification.people.People;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ThreadId;
import org.jspecify.annotations.Nullable;

/** What runs about escalations. Everything here runs in the transaction that is open. */
@ApplicationScoped
class Escalations {
    private static final String RECEIVE = """
            insert into escalations (thread_hash, author, ack_due_on, feedback_due_on, overdue_every,
              acknowledged, feedback_given, closed)
            values (decode(?1, 'hex'), ?2, cast(nullif(?3, '') as date), ?4, ?5, false, false, false)
            on conflict do nothing returning '1'""";

    private static final String READER = """
            insert into escalation_readers (thread_hash, person_id, fallback) values (decode(?1, 'hex'), ?2, ?3)
            on conflict do nothing returning '1'""";

    private static final String REMINDER = """
            insert into escalation_reminders (thread_hash, term, remind_on, to_fallback, to_author)
            values (decode(?1, 'hex'), ?2, ?3, ?4, ?5)
            on conflict do nothing returning '1'""";

    private final Causes causes;
    private final People people;

    Escalations(Causes causes, People people) {
        this.causes = causes;
        this.people = people;
    }

    Uni<Void> receive(EscalationReceived fact) {
        var thread = hashOf(fact.thread()).hex();
        var ackDue = fact.ackDue() == null ? "" : fact.ackDue().toString();
        return Sql.texts(RECEIVE, thread, fact.author().hex(), ackDue, fact.feedbackDue(), (short) fact.overdueEvery())
                .chain(() -> readers(thread, fact.officers(), false))
                .chain(() -> readers(thread, fact.fallback(), true))
                .chain(() -> remindOfReceipt(thread, fact.ackReminders()))
                .chain(() -> remindOfFeedback(thread, fact.feedbackReminders()))
                .chain(() -> waits(fact.thread(), fact.officers(), "received"));
    }

    /** The term of the feedback runs from this day. */
    Uni<Void> acknowledge(ThreadId id, LocalDate feedbackDue, List<LocalDate> reminders) {
        var thread = hashOf(id).hex();
        return Sql.texts("""
                update escalations set acknowledged = true, feedback_due_on = ?2
                where thread_hash = decode(?1, 'hex') returning '1'""", thread, feedbackDue)
                .chain(() -> Sql.texts("""
                        delete from escalation_reminders where thread_hash = decode(?1, 'hex') and term = 1
                        returning '1'""", thread))
                .chain(() -> remindOfFeedback(thread, reminders));
    }

    /** The term of the law is kept; what officers plan themselves is a day in a calendar and no term. */
    Uni<Void> feedbackGiven(ThreadId id, @Nullable LocalDate nextOn) {
        var next = nextOn == null ? "" : nextOn.toString();
        return Sql.texts("""
                update escalations set feedback_given = true, next_on = cast(nullif(?2, '') as date)
                where thread_hash = decode(?1, 'hex') returning '1'""", hashOf(id).hex(), next).replaceWithVoid();
    }

    Uni<Void> close(ThreadId id) {
        return Sql.texts("""
                update escalations set closed = true where thread_hash = decode(?1, 'hex') returning '1'""", hashOf(id).hex()).replaceWithVoid();
    }

    /** Nothing of it is left. */
    Uni<Void> destroy(ThreadId id) {
        return Sql.texts(
                        "delete from escalations where thread_hash = decode(?1, 'hex') returning '1'",
                        hashOf(id).hex())
                .chain(() -> causes.forget(hashOf(id)));
    }

    /** Somebody who may be implicated hears of nothing more, not even of what was about to be told. */
    Uni<Void> exclude(ThreadId id, PersonId officer) {
        return Sql.texts("""
                delete from escalation_readers where thread_hash = decode(?1, 'hex') and person_id = ?2
                returning '1'""", hashOf(id).hex(), officer.value()).chain(() -> causes.forget(hashOf(id), officer));
    }

    /** From now on another advisor is reminded, and hears at once that there is something to go on with. */
    Uni<Void> handOver(ThreadId id, Kid author) {
        return Sql.texts(
                        "update escalations set author = ?2 where thread_hash = decode(?1, 'hex') returning '1'",
                        hashOf(id).hex(),
                        author.hex())
                .chain(() -> waitsForAuthor(id, author, "handed over " + author.hex()));
    }

    /** Something waits for these people; the same cause again changes nothing. */
    Uni<Void> waits(ThreadId id, List<PersonId> whom, String cause) {
        return causes.remember(whom, hashOf(id), causeOf(id, cause), Reason.WAITS);
    }

    /** Something waits for whoever wrote it. */
    Uni<Void> waitsForAuthor(ThreadId id, Kid author, String cause) {
        return people.withKid(author).chain(found -> waits(id, found, cause));
    }

    static Hash hashOf(ThreadId id) {
        return Hash.sha256("notice-thread", id.bytes());
    }

    private static Hash causeOf(ThreadId id, String cause) {
        return Hash.sha256("notice-thread-cause", (id.hex() + " " + cause).getBytes(StandardCharsets.US_ASCII));
    }

    private static Uni<Void> readers(String thread, List<PersonId> whom, boolean fallback) {
        var added = Uni.createFrom().voidItem();
        for (var person : whom)
            added = added.chain(() -> Sql.texts(READER, thread, person.value(), fallback))
                    .replaceWithVoid();
        return added;
    }

    /** First the officers; on the last day also whoever is told when those do not act. */
    private static Uni<Void> remindOfReceipt(String thread, List<LocalDate> days) {
        var added = Uni.createFrom().voidItem();
        for (var day : days) {
            var last = day.equals(days.get(days.size() - 1));
            added = added.chain(() -> Sql.texts(REMINDER, thread, (short) 0, day, last, false))
                    .replaceWithVoid();
        }
        return added;
    }

    /** On the last day, shortly before the end, the advisor hears of it as well. */
    private static Uni<Void> remindOfFeedback(String thread, List<LocalDate> days) {
        var added = Uni.createFrom().voidItem();
        for (var day : days) {
            var last = day.equals(days.get(days.size() - 1));
            added = added.chain(() -> Sql.texts(REMINDER, thread, (short) 1, day, false, last))
                    .replaceWithVoid();
        }
        return added;
    }
}
