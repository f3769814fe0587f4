package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.platform.WorkingDays;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;

/** On which days a term of somebody ends. */
@ApplicationScoped
public class TermDays {
    private static final String DAYS = """
            with mine as (
              select due_on from case_terms where person_id = ?1
              union
              select unnest(array[case when not acknowledged then ack_due_on end, feedback_due_on])
              from legal_terms join legal_keepers using (case_hash)
              where person_id = ?1 and not recused and not resting
              union
              select unnest(array[
                case when not acknowledged then ack_due_on end,
                case when not feedback_given then feedback_due_on end,
                next_on])
              from escalations
              where not closed and (
                exists (select 1 from escalation_readers readers
                  where readers.thread_hash = escalations.thread_hash and readers.person_id = ?1 and not readers.fallback)
                or author = (select kid from people where people.person_id = ?1)))
            select cast(due_on as text) from mine where due_on >= ?2""";

    private static final String BEGIN = """
            insert into case_terms (case_hash, person_id, term, due_on) values (decode(?1, 'hex'), ?2, ?3, ?4)
            on conflict do nothing returning '1'""";

    /** The two terms of a case. */
    enum CaseTerm {
        RECEIPT(0),
        ANSWER(1);

        /** As it is stored. */
        private final short number;

        CaseTerm(int number) {
            this.number = (short) number;
        }
    }

    private final Causes causes;

    TermDays(Causes causes) {
        this.causes = causes;
    }

    /** A term of these people begins; the same again changes nothing. */
    Uni<Void> begin(CaseId caseId, List<PersonId> people, CaseTerm term, LocalDate dueOn) {
        var begun = Uni.createFrom().voidItem();
        for (var person : people)
            begun = begun.chain(() -> Sql.texts(BEGIN, hashOf(caseId).hex(), person.value(), term.number, dueOn))
                    .replaceWithVoid();
        return begun;
    }

    /** Kept, so it is shown no more. */
    Uni<Void> keep(CaseId caseId, CaseTerm term) {
        return Sql.texts(
                        "delete from case_terms where case_hash = decode(?1, 'hex') and term = ?2 returning '1'",
                        hashOf(caseId).hex(),
                        term.number)
                .replaceWithVoid();
    }

    /** Nothing of the case is left. */
    Uni<Void> forget(CaseId caseId) {
        return Sql.texts(
                        "delete from case_terms where case_hash = decode(?1, 'hex') returning '1'",
                        hashOf(caseId).hex())
                .chain(() -> causes.forget(hashOf(caseId)));
    }

    /** Somebody has nothing to do with the case any more. */
    Uni<Void> forget(CaseId caseId, PersonId person) {
        return Sql.texts(
                        "delete from case_terms where case_hash = decode(?1, 'hex') and person_id = ?2 returning '1'",
                        hashOf(caseId).hex(),
                        person.value())
                .chain(() -> causes.forget(hashOf(caseId), person));
    }

    private static Hash hashOf(CaseId caseId) {
        return Hash.sha256("notice-term-case", caseId.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The days to show: the last working day that is in time, none from long ago. */
    public Uni<List<LocalDate>> of(PersonId person, LocalDate since) {
        return Sql.texts(DAYS, person.value(), since)
                .map(rows -> rows.stream()
                        .map(LocalDate::parse)
                        .map(WorkingDays::atTheLatest)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
