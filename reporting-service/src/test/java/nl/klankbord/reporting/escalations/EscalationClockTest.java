package nl.klankbord.reporting.escalations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.reporting.escalations.Escalation.Readers;
import nl.klankbord.reporting.escalations.EscalationView.Overdue;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;

/** The terms of the law, from whichever day of twenty years they start. */
class EscalationClockTest {
    private static final TermFacts FACTS = TermFacts.read();
    private static final Readers NOBODY = new Readers(List.of(), List.of());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2044, 1, 1));
    }

    @Test
    void withoutAReceiptTheFeedbackCountsFromTheEndOfTheReceiptsTerm() {
        everyDay().forEach(release -> {
            var clock = EscalationClock.fromRelease(on(release));

            assertEquals(release.plusDays(7), clock.ackDue());
            assertEquals(release.plusDays(7).plusMonths(3), clock.feedbackDue());
        });
    }

    @Test
    void aReceiptInTimeStartsTheFeedbackAndALateOneGivesNoMoreTime() {
        everyDay().forEach(release -> {
            var clock = EscalationClock.fromRelease(on(release));
            for (var after : new int[] {0, 3, 7, 8, 30}) {
                var receipt = release.plusDays(after);
                var told = clock.acknowledged(on(receipt)).feedbackDue();
                assertEquals(after <= 7 ? receipt.plusMonths(3) : clock.feedbackDue(), told);
                assertFalse(told.isAfter(clock.feedbackDue()));
            }
        });
    }

    @Test
    void remindersComeInOrderAndBeforeTheEnd() {
        everyDay().forEach(release -> {
            var clock = EscalationClock.fromRelease(on(release));
            var first = clock.reminders(on(release), release, null);
            assertEquals(List.of(release.plusDays(4), release.plusDays(7)), first.ack());
            assertOrderly(first.feedback(), release, clock.feedbackDue());

            var receipt = release.plusDays(2);
            var later = clock.acknowledged(on(receipt));
            var second = later.reminders(on(receipt), release, receipt);
            assertEquals(List.of(), second.ack());
            assertTrue(second.feedback().contains(receipt.plusDays(60)));
            assertTrue(second.feedback().contains(later.feedbackDue().minusDays(15)));
            assertOrderly(second.feedback(), receipt, later.feedbackDue());
            assertEquals(7, second.overdueEvery());
        });
    }

    private static void assertOrderly(List<LocalDate> days, LocalDate after, LocalDate end) {
        assertEquals(days.stream().distinct().sorted().toList(), days);
        assertTrue(days.stream().allMatch(day -> day.isAfter(after) && !day.isAfter(end)));
    }

    @Test
    void theClockOfAReportHasStartedAlready() {
        everyDay().forEach(report -> {
            var open = EscalationClock.fromReport(on(report));
            var confirmed = EscalationClock.fromReceipt(on(report.plusDays(1)));

            assertEquals(report.plusDays(7), open.ackDue());
            assertNull(confirmed.ackDue());
            assertEquals(report.plusDays(1).plusMonths(3), confirmed.feedbackDue());
            assertEquals(confirmed, confirmed.acknowledged(on(report.plusDays(9))));
            assertEquals(
                    List.of(),
                    confirmed
                            .reminders(on(report.plusDays(9)), report.plusDays(9), null)
                            .ack());
        });
    }

    @Test
    void anEscalationOfSuchAReportKeepsItsDaysAtTheRelease() {
        var started = EscalationClock.fromReport(on(DAY));
        var found = EscalationLifeTest.handedIn(DAY.plusDays(9), started);

        take(found, EscalationStep.RELEASE, Side.TERM, DAY.plusDays(9));

        assertEquals(DAY.plusDays(7), found.days().ackDueOn());
        assertEquals(started.feedbackDue(), found.days().feedbackDueOn());
        assertEquals(List.of(Overdue.ACK), EscalationView.overdue(found.days(), DAY.plusDays(9)));
    }

    @Test
    void overdueBeginsTheDayAfterAndEndsWithWhatWasMissing() {
        var found = EscalationLifeTest.handedIn(DAY, null);
        assertEquals(List.of(), EscalationView.overdue(found.days(), DAY.plusYears(1)));
        take(found, EscalationStep.RELEASE, Side.TERM, DAY);

        assertEquals(List.of(), EscalationView.overdue(found.days(), DAY.plusDays(7)));
        assertEquals(List.of(Overdue.ACK), EscalationView.overdue(found.days(), DAY.plusDays(8)));
        take(found, EscalationStep.ACKNOWLEDGE, Side.OFFICER, DAY.plusDays(8));
        assertEquals(List.of(), EscalationView.overdue(found.days(), DAY.plusDays(8)));
        var end = DAY.plusDays(7).plusMonths(3);
        assertEquals(List.of(Overdue.FEEDBACK), EscalationView.overdue(found.days(), end.plusDays(1)));
        take(found, EscalationStep.ASSESS, Side.OFFICER, end);
        take(found, EscalationStep.REFUSE, Side.OFFICER, end.plusDays(1));
        assertEquals(List.of(), EscalationView.overdue(found.days(), end.plusDays(1)));
    }

    private static void take(Escalation found, EscalationStep step, Side side, LocalDate day) {
        found.take(step, side, StepFacts.NONE, on(day), NOBODY);
    }

    private static Terms on(LocalDate day) {
        return FACTS.inForceOn(day);
    }
}
