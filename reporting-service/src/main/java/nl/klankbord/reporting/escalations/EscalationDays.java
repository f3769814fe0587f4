package nl.klankbord.reporting.escalations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/** The days of an escalation. On which day it was handed in is not among them: it would lead to a conversation. */
@Embeddable
class EscalationDays {
    private static final String REVIEW = "register.review";

    private LocalDate releaseOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ClockStart clockStart;

    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate ackDueOn;
    private @Nullable LocalDate feedbackDueOn;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable LocalDate feedbackOn;
    private @Nullable LocalDate nextOn;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate destroyDueOn;
    private @Nullable LocalDate heldUntilOn;

    EscalationDays() {}

    /** A clock that has started already is one that a report started. */
    EscalationDays(LocalDate releaseOn, @Nullable EscalationClock started) {
        this.releaseOn = releaseOn;
        this.clockStart = started == null ? ClockStart.ESCALATION : started.start();
        if (started != null) keep(started);
    }

    void released(Terms terms) {
        receivedOn = terms.start();
        if (clockStart == ClockStart.ESCALATION) keep(EscalationClock.fromRelease(terms));
    }

    void acknowledged(Terms terms) {
        acknowledgedOn = terms.start();
        keep(clock().acknowledged(terms));
    }

    /** The first feedback keeps the term. */
    void feedbackGiven(LocalDate on, @Nullable LocalDate next) {
        if (feedbackOn == null) feedbackOn = on;
        nextOn = next;
    }

    void goOn(@Nullable LocalDate next) {
        nextOn = next;
    }

    void closed(Terms terms) {
        closedOn = terms.start();
        destroyDueOn = terms.end(REVIEW);
        nextOn = null;
    }

    void hold(@Nullable LocalDate until) {
        heldUntilOn = until;
    }

    private void keep(EscalationClock clock) {
        ackDueOn = clock.ackDue();
        feedbackDueOn = clock.feedbackDue();
    }

    /** Asked of what is released. */
    EscalationClock clock() {
        return new EscalationClock(clockStart, ackDueOn, Objects.requireNonNull(feedbackDueOn));
    }

    boolean isAckOverdueOn(LocalDate day) {
        return isRunning() && acknowledgedOn == null && ackDueOn != null && day.isAfter(ackDueOn);
    }

    boolean isFeedbackOverdueOn(LocalDate day) {
        return isRunning() && feedbackOn == null && feedbackDueOn != null && day.isAfter(feedbackDueOn);
    }

    private boolean isRunning() {
        return receivedOn != null && closedOn == null;
    }

    boolean isKeptLongEnoughOn(LocalDate day) {
        return destroyDueOn != null && day.isAfter(destroyDueOn) && (heldUntilOn == null || day.isAfter(heldUntilOn));
    }

    LocalDate releaseOn() {
        return releaseOn;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    /** Asked of what is released. */
    LocalDate received() {
        return Objects.requireNonNull(receivedOn);
    }

    @Nullable
    LocalDate ackDueOn() {
        return ackDueOn;
    }

    @Nullable
    LocalDate feedbackDueOn() {
        return feedbackDueOn;
    }

    @Nullable
    LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    @Nullable
    LocalDate feedbackOn() {
        return feedbackOn;
    }

    @Nullable
    LocalDate nextOn() {
        return nextOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    LocalDate destroyDueOn() {
        return destroyDueOn;
    }

    @Nullable
    LocalDate heldUntilOn() {
        return heldUntilOn;
    }
}
