package nl.klankbord.terms;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for a term on whichever day of twenty years it starts: leap days, Easter, month ends, changes of the clock. */
class TwentyYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2044, 1, 1);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final TermFacts facts = TermFacts.read();

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(AFTER);
    }

    @Test
    void sevenDaysAreTheSameDayOfTheNextWeek() {
        everyDay().forEach(start -> {
            var end = facts.inForceOn(start).end("esc.ack");

            assertEquals(7, ChronoUnit.DAYS.between(start, end));
            assertEquals(start.getDayOfWeek(), end.getDayOfWeek());
        });
    }

    @Test
    void threeMonthsAreTheSameDayNumberOrTheLastOfTheMonth() {
        everyDay().forEach(start -> {
            var end = facts.inForceOn(start).end("esc.feedback");

            var month = YearMonth.from(start).plusMonths(3);
            assertEquals(month, YearMonth.from(end));
            assertEquals(Math.min(start.getDayOfMonth(), month.lengthOfMonth()), end.getDayOfMonth());
        });
    }

    @Test
    void whatIsShownIsTheLastWorkingDayThatIsNotTooLate() {
        everyDay().forEach(end -> {
            var terms = facts.inForceOn(end);
            var shown = terms.shown(end);

            assertTrue(terms.isWorkingDay(shown) && !shown.isAfter(end));
            assertFalse(shown.plusDays(1).datesUntil(end.plusDays(1)).anyMatch(between -> terms.isWorkingDay(between)));
        });
    }

    @Test
    void workingDaysAreCountedOneByOne() {
        everyDay().forEach(start -> {
            var terms = facts.inForceOn(start);
            var one = terms.workingDays(1);
            var two = terms.workingDays(2);

            assertTrue(one.isAfter(start) && two.isAfter(one));
            assertTrue(terms.isWorkingDay(one) && terms.isWorkingDay(two));
            assertEquals(
                    2,
                    start.plusDays(1)
                            .datesUntil(two.plusDays(1))
                            .filter(terms::isWorkingDay)
                            .count());
        });
    }

    @Test
    void nobodyWorksInWeekendsOrOnHolidaysAndGoodFridayIsNone() {
        for (var year = FIRST.getYear(); year < AFTER.getYear(); year++) {
            var from = LocalDate.of(year, 1, 1);
            var terms = facts.inForceOn(from);
            var off = from.datesUntil(from.plusYears(1))
                    .filter(day -> !terms.isWorkingDay(day))
                    .toList();
            var weekdays = off.stream()
                    .filter(day -> day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY)
                    .toList();

            assertTrue(weekdays.size() >= 4 && weekdays.size() <= 8, weekdays::toString);
            var easterMonday = PublicHoliday.easter(year).plusDays(1);
            assertTrue(weekdays.contains(easterMonday));
            assertTrue(weekdays.contains(easterMonday.plusDays(38)), "Ascension Day");
            assertTrue(weekdays.contains(easterMonday.plusDays(49)), "Whit Monday");
            assertFalse(weekdays.contains(easterMonday.minusDays(3)), "Good Friday");
        }
    }

    /** A day of 23 or 25 hours is one day: the last moment of a term is the end of its last day in Amsterdam. */
    @Test
    void aChangeOfTheClockMakesNoTermLongerOrShorterInDays() {
        var changes = everyDay().filter(TwentyYearsTest::hasAnotherLength).toList();

        assertEquals(40, changes.size());
        changes.forEach(day -> {
            for (var before = 0; before <= 7; before++) {
                var start = day.minusDays(before);
                var end = facts.inForceOn(start).end("esc.ack");
                assertEquals(start.plusDays(7), end);
                var last = end.plusDays(1).atStartOfDay(AMSTERDAM).minusSeconds(1);
                assertEquals(end, last.toLocalDate());
            }
        });
    }

    private static boolean hasAnotherLength(LocalDate day) {
        var hours = ChronoUnit.HOURS.between(
                day.atStartOfDay(AMSTERDAM), day.plusDays(1).atStartOfDay(AMSTERDAM));
        return hours != 24;
    }

    @Test
    void aTermThatStartsLaterNeverEndsEarlier() {
        everyDay().forEach(start -> {
            var today = facts.inForceOn(start);
            var tomorrow = facts.inForceOn(start.plusDays(1));
            for (var key : Stream.of("case.ack", "case.firstAnswer", "esc.ack", "esc.feedback", "register.review")
                    .toList()) {
                assertFalse(tomorrow.end(key).isBefore(today.end(key)), key);
            }
        });
    }
}
