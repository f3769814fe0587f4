package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.cases.AdvisorAccess.Seat;
import nl.klankbord.intake.cases.CaseView.EndDays;
import nl.klankbord.intake.cases.CaseView.LegalTerms;
import nl.klankbord.intake.platform.Row;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** The door to cases. For staff it opens by a released grant and nothing else. */
@ApplicationScoped
public class Cases {
    /**
     * What an advisor may read in a case. A case that is not there, one of somebody else, one whose grant is still held and
     * one in which they declared a conflict are the same answer of the same statement.
     */
    public Uni<AdvisorAccess> access(KeycloakSubject advisor, CaseId id) {
        return Sql.list(Function.identity(), """
            select c.mailbox_id, g.owner_kid, max(g.epoch) as newest
            from people p
            join person_kids k on k.person_id = p.person_id
            join grants g on g.owner_kid = k.kid and (not g.held or g.released_on is not null)
            join cases c on c.mailbox_id = g.mailbox_id
            where p.subject = ?1 and c.case_id = ?2 and not exists (
              select from recusals r where r.case_id = c.case_id and r.person_id = p.person_id)
            group by c.mailbox_id, g.owner_kid order by newest desc\
            """, advisor.value(), id.value()).map(rows -> {
            if (rows.isEmpty()) throw Problem.notFound();
            return new AdvisorAccess(
                    new MailboxId(rows.get(0).id(0)),
                    rows.stream()
                            .map(row -> new Seat(new Kid(row.id(1)), row.number(2)))
                            .toList());
        });
    }

    /** The keys of somebody who signs in. */
    Uni<Set<Kid>> kidsOf(KeycloakSubject subject) {
        return Sql.list(
                        row -> new Kid(row.id(0)),
                        "select k.kid from people p join person_kids k on k.person_id = p.person_id where p.subject = ?1",
                        subject.value())
                .map(Set::copyOf);
    }

    /** What the reporter is told. */
    public Uni<CaseView> of(MailboxId mailbox) {
        return Sql.first(Cases::view, """
                        select status, ack_due_on, answer_due_on, legal_ack_due_on, legal_feedback_due_on,
                          close_due_on, reopen_until_on, purge_due_on
                        from cases where mailbox_id = ?1\
                        """, StoredId.of(mailbox.hex())).map(found -> found.orElseGet(CaseView::unknown));
    }

    /** The mailbox that became this case, if it is still there. For case-service alone, through its events. */
    public Uni<Optional<MailboxId>> mailboxOf(CaseId id) {
        return Sql.first(
                row -> new MailboxId(row.id(0)), "select mailbox_id from cases where case_id = ?1", id.value());
    }

    /** The keys of those who declared a conflict in what this mailbox has become. */
    public Uni<List<Kid>> recusedFrom(MailboxId mailbox) {
        return Sql.list(row -> new Kid(row.id(0)), """
                select k.kid from cases c
                join recusals r on r.case_id = c.case_id
                join person_kids k on k.person_id = r.person_id
                where c.mailbox_id = ?1 order by k.kid\
                """, StoredId.of(mailbox.hex()));
    }

    /** Somebody declared a conflict. A case that is gone has no one to keep from it. */
    public Uni<Void> recuse(AdvisorRecused event) {
        return Sql.change("""
                        insert into recusals (case_id, person_id, recused_on)
                        select case_id, cast(?2 as uuid), cast(?3 as date) from cases where case_id = ?1
                        on conflict do nothing\
                        """, event.caseId().value(), event.advisor().value(), event.on())
                .replaceWithVoid();
    }

    /** Keeps the pairs. A mailbox that is gone stays gone. */
    Uni<Void> pair(List<CaseReceived> cases) {
        return Sql.change(
                        """
                        insert into cases (case_id, mailbox_id, status, ack_due_on, answer_due_on)
                        select cast(case_id as uuid), mailbox_id, 'RECEIVED', cast(ack_due_on as date), cast(answer_due_on as date)
                        from unnest(cast(?1 as text[]), cast(cast(?2 as text[]) as uuid[]), cast(?3 as text[]), cast(?4 as text[]))
                          as received (case_id, mailbox_id, ack_due_on, answer_due_on)
                        join mailboxes using (mailbox_id)
                        on conflict do nothing\
                        """,
                        column(cases, received -> received.caseId().text()),
                        column(
                                cases,
                                received ->
                                        StoredId.of(received.mailbox().hex()).toString()),
                        column(cases, received -> received.ackDue().toString()),
                        column(cases, received -> received.answerDue().toString()))
                .replaceWithVoid();
    }

    private static String[] column(List<CaseReceived> cases, Function<CaseReceived, String> value) {
        return cases.stream().map(value).toArray(String[]::new);
    }

    Uni<Void> acknowledge(CaseId id) {
        return Sql.change(
                        "update cases set status = 'ACKNOWLEDGED' where case_id = ?1 and status = 'RECEIVED'",
                        id.value())
                .replaceWithVoid();
    }

    /** The next stage. What belongs to silence or to an end is over with it. */
    Uni<Void> enter(CaseId id, CaseStatus stage) {
        return Sql.change("""
                        update cases set status = ?2, close_due_on = null, reopen_until_on = null, purge_due_on = null
                        where case_id = ?1\
                        """, id.value(), stage.name()).replaceWithVoid();
    }

    /** The reporter agreed on how to go on; that may happen again in a later stage, and leads nowhere then. */
    Uni<Void> confirmMode(CaseId id) {
        return Sql.change(
                        "update cases set status = 'EXPLORING' where case_id = ?1 and status = 'ANSWERED'", id.value())
                .replaceWithVoid();
    }

    Uni<Void> fallDormant(CaseFellDormant event) {
        return Sql.change(
                        "update cases set status = 'DORMANT', close_due_on = ?2 where case_id = ?1",
                        event.caseId().value(),
                        event.closeDue())
                .replaceWithVoid();
    }

    Uni<Void> close(CaseClosed event) {
        return Sql.change("""
                        update cases set status = 'CLOSED', close_due_on = null, reopen_until_on = ?2, purge_due_on = ?3
                        where case_id = ?1\
                        """, event.caseId().value(), event.reopenUntil(), event.purgeDue())
                .replaceWithVoid();
    }

    Uni<Void> setLegalTerms(CaseStatutoryTermsSet event) {
        return Sql.change("""
                        update cases set legal_ack_due_on = cast(nullif(cast(?2 as text), '') as date),
                          legal_feedback_due_on = cast(nullif(cast(?3 as text), '') as date) where case_id = ?1\
                        """, event.caseId().value(), textOf(event.ackDue()), textOf(event.feedbackDue()))
                .replaceWithVoid();
    }

    /** A parameter may be empty, never null. */
    private static String textOf(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static CaseView view(Row row) {
        return new CaseView(
                CaseStatus.valueOf(row.text(0)),
                row.dayIfAny(1).orElse(null),
                row.dayIfAny(2).orElse(null),
                new LegalTerms(row.dayIfAny(3).orElse(null), row.dayIfAny(4).orElse(null)),
                new EndDays(
                        row.dayIfAny(5).orElse(null),
                        row.dayIfAny(6).orElse(null),
                        row.dayIfAny(7).orElse(null)));
    }
}
