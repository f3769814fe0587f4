package nl.klankbord.reporting.escalations;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    private static final String REMIND_ACK = "esc.remind.ack";
    private static final String REMIND_FEEDBACK = "esc.remind.feedback";
    private static final String REMIND_BEFORE_END = "esc.remind.beforeEnd";
    private static final String REMIND_OVERDUE = "esc.remind.overdue";

    /** Days on which what is missing is called to mind, and how often after that. */
    record Reminders(List<LocalDate> ack, List<LocalDate> feedback, int overdueEvery) {}

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
        var ack = ackDue == null || acknowledged != null
                ? List.<LocalDate>of()
                : until(ackDue, terms.endsFrom(received, REMIND_ACK));
        var receipt = acknowledged != null ? acknowledged : ackDue != null ? ackDue : received;
        var feedback = Stream.concat(
                        terms.endsFrom(receipt, REMIND_FEEDBACK).stream(),
                        Stream.of(feedbackDue.minusDays(terms.calendarDays(REMIND_BEFORE_END))))
                .filter(day -> day.isAfter(terms.start()) && !day.isAfter(feedbackDue))
                .distinct()
                .sorted()
                .toList();
        return new Reminders(ack, feedback, terms.calendarDays(REMIND_OVERDUE));
    }

    private static List<LocalDate> until(LocalDate end, List<LocalDate> days) {
        return days.stream().filter(day -> !day.isAfter(end)).toList();
    }
}
