package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.platform.WorkingDays;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.protocol.events.CaseReceived;
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
            insert into case_terms (case_hash, person_id, term, due_on)
            select decode(case_hash, 'hex'), cast(person as uuid), cast(term as smallint), cast(due_on as date)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]))
              as begun (case_hash, person, term, due_on)
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

    /** A term of somebody. */
    private record Begun(Hash caseHash, PersonId person, CaseTerm term, LocalDate dueOn) {}

    /** The two terms of these cases begin; the same again changes nothing. */
    Uni<Void> begin(List<CaseReceived> cases) {
        var begun = cases.stream().flatMap(TermDays::termsOf).toList();
        if (begun.isEmpty()) return Uni.createFrom().voidItem();
        return Sql.texts(
                        BEGIN,
                        Sql.array(begun, term -> term.caseHash().hex()),
                        Sql.array(begun, term -> term.person().text()),
                        Sql.array(begun, term -> String.valueOf(term.term().number)),
                        Sql.array(begun, term -> term.dueOn().toString()))
                .replaceWithVoid();
    }

    private static Stream<Begun> termsOf(CaseReceived received) {
        var hash = hashOf(received.caseId());
        return received.advisors().stream()
                .flatMap(person -> Stream.of(
                        new Begun(hash, person, CaseTerm.RECEIPT, received.ackDue()),
                        new Begun(hash, person, CaseTerm.ANSWER, received.answerDue())));
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
