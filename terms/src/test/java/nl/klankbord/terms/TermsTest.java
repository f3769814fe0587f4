package nl.klankbord.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private final TermFacts facts = TermFacts.read();

    static Stream<TermFacts.Example> examples() {
        return TermFacts.read().examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheFactsHold(TermFacts.Example example) {
        var terms = facts.inForceOn(example.start());

        var end = terms.end(example.key());

        assertEquals(example.end(), end);
        if (example.shown() != null) assertEquals(example.shown(), terms.shown(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-02-29", // a leap day is a working day like any other
        "2026-03-27, 2026-03-30", // the clock goes forward in this weekend
        "2026-10-23, 2026-10-26", // and back in this one
        "2026-05-13, 2026-05-15", // Ascension Day
        "2027-04-26, 2027-04-28", // King's Day
        "2025-04-25, 2025-04-28", // King's Day was kept on Saturday the 26th
        "2026-05-04, 2026-05-06", // Liberation Day
        "2026-12-31, 2027-01-04", // New Year and a weekend
    })
    void aWorkingDayIsNeitherWeekendNorHoliday(LocalDate start, LocalDate next) {
        assertEquals(next, facts.inForceOn(start).end("case.ack"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, 2026-11-25", "2026-03-30, 2026-03-28", "2028-03-01, 2028-02-28"})
    void hoursBeforeADayOfWhichTheHourIsSealedCountFromItsEnd(LocalDate day, LocalDate lastFree) {
        assertEquals(lastFree, facts.inForceOn(LocalDate.of(2026, 11, 20)).lastDayBefore("appt.freeCancel", day));
    }

    @Test
    void aTermInDaysIsNoTermInHours() {
        var terms = facts.inForceOn(LocalDate.of(2026, 11, 20));

        assertThrows(IllegalStateException.class, () -> terms.lastDayBefore("case.ack", LONG_AGO));
        assertEquals(LocalDate.of(2026, 11, 23), terms.end("gdpr.breach"));
    }

    @ParameterizedTest
    @CsvSource({"2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2026-04-05", "2038-04-25", "2285-03-22"})
    void easterIsTheSundayOfTheChurchCalendar(LocalDate sunday) {
        assertEquals(sunday, PublicHoliday.easter(sunday.getYear()));
    }

    @Test
    void anOrganisationMayAgreeOnANumberWithinBounds() {
        var terms = facts.inForceOn(LocalDate.of(2026, 11, 20));

        assertTrue(terms.permit("case.ack", 3));
        assertFalse(terms.permit("case.ack", 4));
        assertFalse(terms.permit("case.ack", 0));
        assertFalse(terms.permit("role.receiver.ack", 6));
        assertEquals(LocalDate.of(2026, 11, 25), terms.end("case.ack", 3));
    }

    @Test
    void aNewRuleLeavesWhatHasStartedAlone() {
        var former = rule(LONG_AGO, null, 1);
        var next = rule(LocalDate.of(2027, 1, 1), null, 4);
        var rules = List.of(former, next);
        var days = new WorkingDays(List.of());

        var before = new Terms(LocalDate.of(2026, 12, 31), rules, days);
        var after = new Terms(LocalDate.of(2027, 1, 1), rules, days);

        assertEquals(LocalDate.of(2027, 1, 1), before.end("case.ack"));
        assertEquals(LocalDate.of(2027, 1, 5), after.end("case.ack"));
    }

    @Test
    void aTermWithoutARuleIsAnErrorNotAGuess() {
        var ended = rule(LONG_AGO, LONG_AGO.plusDays(1), 1);
        var terms = new Terms(LocalDate.of(2026, 1, 1), List.of(ended), new WorkingDays(List.of()));

        assertThrows(IllegalStateException.class, () -> terms.end("case.ack"));
    }

    @Test
    void aFixedHolidayMayMoveAwayFromSunday() {
        var kingsDay = new PublicHoliday(MonthDay.of(4, 27), MonthDay.of(4, 26), 0);

        assertEquals(LocalDate.of(2025, 4, 26), kingsDay.in(2025));
        assertEquals(LocalDate.of(2026, 4, 27), kingsDay.in(2026));
    }

    private static DeadlineRule rule(LocalDate from, LocalDate to, int days) {
        return new DeadlineRule("case.ack", from, to, List.of(days), TermUnit.CALENDAR_DAY, false, null, null);
    }
}
