package nl.klankbord.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which two running terms of the law are called to mind: that of the receipt and that of the feedback (ESC-3).
 *
 * @param ack days on which a missing receipt is called to mind, the first first
 * @param feedback days on which missing feedback is called to mind, the first first
 * @param overdueEvery after so many days of the calendar a missed term is called to mind again
 */
public record Reminders(List<LocalDate> ack, List<LocalDate> feedback, int overdueEvery) {
    private static final String ACK = "esc.remind.ack";
    private static final String FEEDBACK = "esc.remind.feedback";
    private static final String BEFORE_END = "esc.remind.beforeEnd";
    private static final String OVERDUE = "esc.remind.overdue";

    /**
     * A term that runs.
     *
     * @param from the day from which is counted
     * @param due the last day
     */
    public record Running(LocalDate from, LocalDate due) {}

    /** Takes over the days. */
    public Reminders {
        ack = List.copyOf(ack);
        feedback = List.copyOf(feedback);
    }

    /**
     * Counts the days by the rules of one day. A day that is over is left out, except for the receipt.
     *
     * @param terms the rules
     * @param ack the term of the receipt, or null when it does not run
     * @param feedback the term of the feedback
     */
    public static Reminders of(Terms terms, @Nullable Running ack, Running feedback) {
        var beforeEnd = feedback.due().minusDays(terms.calendarDays(BEFORE_END));
        var days = Stream.concat(terms.endsFrom(feedback.from(), FEEDBACK).stream(), Stream.of(beforeEnd))
                .filter(day -> day.isAfter(terms.start()) && !day.isAfter(feedback.due()))
                .distinct()
                .sorted()
                .toList();
        return new Reminders(ack == null ? List.of() : ofReceipt(terms, ack), days, terms.calendarDays(OVERDUE));
    }

    /** Nothing runs. */
    public static Reminders none(Terms terms) {
        return new Reminders(List.of(), List.of(), terms.calendarDays(OVERDUE));
    }

    private static List<LocalDate> ofReceipt(Terms terms, Running ack) {
        return terms.endsFrom(ack.from(), ACK).stream()
                .filter(day -> !day.isAfter(ack.due()))
                .toList();
    }
}
