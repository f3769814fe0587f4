package nl.klankbord.reporting.escalations;

import java.time.LocalDate;
import nl.klankbord.terms.Reminders;
import nl.klankbord.terms.Reminders.Running;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the law for one escalation. Every term is counted once, when it starts, and keeps the rule of its start.
 *
 * @param start what started it
 * @param ackDue until when receipt is to be confirmed; null where the advisor has confirmed the report itself
 * @param feedbackDue until when feedback is to be given
 */
record EscalationClock(ClockStart start, @Nullable LocalDate ackDue, LocalDate feedbackDue) {
    /** Starts with its release. Without a receipt, the term of the feedback starts where that of the receipt ends. */
    static EscalationClock fromRelease(Terms release) {
        return from(ClockStart.ESCALATION, release);
    }

    /** Started with a report that nobody has confirmed. */
    static EscalationClock fromReport(Terms report) {
        return from(ClockStart.REPORT, report);
    }

    /** Started with a report that its advisor has confirmed to the reporter. */
    static EscalationClock fromReceipt(Terms receipt) {
        return new EscalationClock(ClockStart.REPORT, null, receipt.end(ClockStart.REPORT.feedback));
    }

    private static EscalationClock from(ClockStart start, Terms terms) {
        var ackDue = terms.end(start.ack);
        return new EscalationClock(start, ackDue, terms.endFrom(ackDue, start.feedback));
    }

    /** A receipt in time starts the term of the feedback; one that is late gives no more time. */
    EscalationClock acknowledged(Terms receipt) {
        if (ackDue == null || receipt.start().isAfter(ackDue)) return this;
        return new EscalationClock(start, ackDue, receipt.end(start.feedback));
    }

    /**
     * When to call what is missing to mind.
     *
     * @param terms the rules of the day from which is counted
     * @param received the day of the release
     * @param acknowledged the day of the receipt, or null
     */
    Reminders reminders(Terms terms, LocalDate received, @Nullable LocalDate acknowledged) {
        var ack = ackDue == null || acknowledged != null ? null : new Running(received, ackDue);
        var receipt = acknowledged != null ? acknowledged : ackDue != null ? ackDue : received;
        return Reminders.of(terms, ack, new Running(receipt, feedbackDue));
    }
}
