package nl.klankbord.casework.cases;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.terms.Reminders;
import nl.klankbord.terms.Reminders.Running;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The days of a case: when things happened, and until when others may. Every term is computed once, when it starts, and
 * keeps the rule of its start.
 */
@Embeddable
class CaseDays {
    static final String DORMANT = "case.dormant";
    static final String NO_CONTACT_CLOSE = "case.noContactClose";
    static final String REOPEN = "case.reopen";
    static final String PURGE = "case.purge";
    static final String LEGAL_FEEDBACK = "role.receiver.feedback";

    private LocalDate receivedOn;
    private LocalDate ackDueOn;
    private LocalDate answerDueOn;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate legalAckDueOn;
    private @Nullable LocalDate legalFeedbackDueOn;
    private boolean legalClock;
    private @Nullable LocalDate silentUntilOn;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate reopenUntilOn;
    private @Nullable LocalDate purgeDueOn;
    private @Nullable LocalDate heldUntilOn;

    CaseDays() {}

    CaseDays(LocalDate receivedOn, DueDays due) {
        this.receivedOn = receivedOn;
        this.ackDueOn = due.ack();
        this.answerDueOn = due.answer();
        this.legalAckDueOn = due.legalAck();
        this.legalFeedbackDueOn = due.legalFeedback();
        this.legalClock = due.legalAck() != null;
    }

    void acknowledged(Terms terms) {
        acknowledgedOn = terms.start();
        if (legalAckDueOn != null) legalFeedbackDueOn = terms.end(LEGAL_FEEDBACK);
    }

    void answered(LocalDate on) {
        answeredOn = on;
    }

    /** The law has terms for this case as long as nobody found that it is no matter of that law. */
    boolean setLegalClock(boolean runs) {
        if (legalAckDueOn == null || legalClock == runs) return false;
        legalClock = runs;
        return true;
    }

    void waitForReporter(LocalDate until) {
        silentUntilOn = until;
    }

    void heardReporter() {
        silentUntilOn = null;
    }

    void closed(Terms terms) {
        closedOn = terms.start();
        reopenUntilOn = terms.end(REOPEN);
        purgeDueOn = terms.end(PURGE);
        silentUntilOn = null;
    }

    void reopened() {
        closedOn = null;
        reopenUntilOn = null;
        purgeDueOn = null;
    }

    void hold(@Nullable LocalDate until) {
        heldUntilOn = until;
    }

    boolean isSilentOn(LocalDate day) {
        return silentUntilOn != null && day.isAfter(silentUntilOn);
    }

    boolean isReopenableOn(LocalDate day) {
        return reopenUntilOn != null && !day.isAfter(reopenUntilOn);
    }

    boolean isKeptLongEnoughOn(LocalDate day) {
        return purgeDueOn != null && day.isAfter(purgeDueOn) && (heldUntilOn == null || day.isAfter(heldUntilOn));
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate ackDueOn() {
        return ackDueOn;
    }

    LocalDate answerDueOn() {
        return answerDueOn;
    }

    @Nullable
    LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable
    LocalDate legalAckDueOn() {
        return legalClock ? legalAckDueOn : null;
    }

    @Nullable
    LocalDate legalFeedbackDueOn() {
        return legalClock ? legalFeedbackDueOn : null;
    }

    /** What others are told of the terms of the law; on no day is one called to mind while its clock stands still. */
    CaseStatutoryTermsSet legalTerms(CaseId id, List<PersonId> added, Terms terms) {
        var ackDue = legalAckDueOn();
        var feedbackDue = legalFeedbackDueOn();
        var days =
                ackDue == null || feedbackDue == null ? Reminders.none(terms) : reminders(ackDue, feedbackDue, terms);
        return new CaseStatutoryTermsSet(
                id, added, ackDue, feedbackDue, days.ack(), days.feedback(), days.overdueEvery(), terms.start());
    }

    private Reminders reminders(LocalDate ackDue, LocalDate feedbackDue, Terms terms) {
        return acknowledgedOn == null
                ? Reminders.of(terms, new Running(receivedOn, ackDue), new Running(ackDue, feedbackDue))
                : Reminders.of(terms, null, new Running(acknowledgedOn, feedbackDue));
    }

    /** Whether the law could have terms here at all. */
    boolean mayHaveLegalClock() {
        return legalAckDueOn != null;
    }

    /** Asked of a case that waits. */
    LocalDate silentUntilOn() {
        return Objects.requireNonNull(silentUntilOn);
    }

    /** Asked of a closed case. */
    LocalDate reopenUntilOn() {
        return Objects.requireNonNull(reopenUntilOn);
    }

    /** Asked of a closed case. */
    LocalDate purgeDueOn() {
        return Objects.requireNonNull(purgeDueOn);
    }

    CaseEndDays end() {
        return new CaseEndDays(silentUntilOn, closedOn, reopenUntilOn, purgeDueOn, heldUntilOn);
    }

    /**
     * The days around the end of a case, as far as there are any.
     *
     * @param silentUntil until when the reporter's silence is waited for
     * @param closed when it was closed
     * @param reopenUntil until when the reporter opens it again by writing
     * @param purgeDue until when it is kept
     * @param heldUntil until when a legal hold keeps it
     */
    record CaseEndDays(
            @Nullable LocalDate silentUntil,
            @Nullable LocalDate closed,
            @Nullable LocalDate reopenUntil,
            @Nullable LocalDate purgeDue,
            @Nullable LocalDate heldUntil) {}
}
