package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** The terms of the law that run for cases. Everything here runs in the transaction that is open. */
@ApplicationScoped
class LegalTerms {
    private static final String SET = """
            insert into legal_terms (case_hash, ack_due_on, feedback_due_on, overdue_every, acknowledged, resting)
            values (decode(?1, 'hex'), cast(nullif(?2, '') as date), cast(nullif(?3, '') as date), ?4, false, false)
            on conflict (case_hash) do update set ack_due_on = excluded.ack_due_on,
              feedback_due_on = excluded.feedback_due_on, overdue_every = excluded.overdue_every
            returning '1'""";

    private static final String KEEPER = """
            insert into legal_keepers (case_hash, person_id, recused) values (decode(?1, 'hex'), ?2, false)
            on conflict do nothing returning '1'""";

    private static final String REMINDER = """
            insert into legal_reminders (case_hash, term, remind_on, to_backup) values (decode(?1, 'hex'), ?2, ?3, ?4)
            on conflict do nothing returning '1'""";

    private static final String RECUSED = """
            insert into legal_keepers (case_hash, person_id, recused)
            select case_hash, cast(?2 as uuid), true from legal_terms where case_hash = decode(?1, 'hex')
            on conflict (case_hash, person_id) do update set recused = true returning '1'""";

    private final Causes causes;

    LegalTerms(Causes causes) {
        this.causes = causes;
    }

    /** They run from now on, have moved, or run no longer. */
    Uni<Void> set(CaseStatutoryTermsSet fact) {
        var hash = hashOf(fact.caseId()).hex();
        return Sql.texts(SET, hash, text(fact.ackDue()), text(fact.feedbackDue()), (short) fact.overdueEvery())
                .chain(() -> Sql.texts(
                        "delete from legal_reminders where case_hash = decode(?1, 'hex') returning '1'", hash))
                .chain(() -> remind(hash, (short) 0, fact.ackReminders()))
                .chain(() -> remind(hash, (short) 1, fact.feedbackReminders()))
                .chain(() -> keepers(hash, fact.advisors()));
    }

    /** Receipt is confirmed: that term is kept. */
    Uni<Void> acknowledge(CaseId caseId) {
        return change("update legal_terms set acknowledged = true where case_hash = decode(?1, 'hex')", caseId);
    }

    /** The reporter has heard what came of it, so nothing is called to mind. */
    Uni<Void> rest(CaseId caseId) {
        return change("update legal_terms set resting = true where case_hash = decode(?1, 'hex')", caseId);
    }

    /** It goes on after all. */
    Uni<Void> wake(CaseId caseId) {
        return change("update legal_terms set resting = false where case_hash = decode(?1, 'hex')", caseId);
    }

    /** Whoever may neither open nor see the case hears of it in no way, not even of what was about to be told. */
    Uni<Void> recuse(CaseId caseId, PersonId advisor) {
        return Sql.texts(RECUSED, hashOf(caseId).hex(), advisor.value())
                .chain(() -> causes.forget(hashOf(caseId), advisor));
    }

    /** Nothing of the case is left. */
    Uni<Void> forget(CaseId caseId) {
        return change("delete from legal_terms where case_hash = decode(?1, 'hex')", caseId)
                .chain(() -> causes.forget(hashOf(caseId)));
    }

    private static Uni<Void> change(String statement, CaseId caseId) {
        return Sql.texts(statement + " returning '1'", hashOf(caseId).hex()).replaceWithVoid();
    }

    private static Uni<Void> keepers(String hash, List<PersonId> people) {
        var added = Uni.createFrom().voidItem();
        for (var person : people)
            added = added.chain(() -> Sql.texts(KEEPER, hash, person.value())).replaceWithVoid();
        return added;
    }

    /** On the last of these days also whoever is asked meanwhile. */
    private static Uni<Void> remind(String hash, short term, List<LocalDate> days) {
        var added = Uni.createFrom().voidItem();
        for (var day : days) {
            var last = day.equals(days.get(days.size() - 1));
            added = added.chain(() -> Sql.texts(REMINDER, hash, term, day, last))
                    .replaceWithVoid();
        }
        return added;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static Hash hashOf(CaseId caseId) {
        return Hash.sha256("notice-legal-case", caseId.text().getBytes(StandardCharsets.US_ASCII));
    }
}
