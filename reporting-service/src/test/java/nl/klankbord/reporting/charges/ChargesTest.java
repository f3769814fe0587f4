package nl.klankbord.reporting.charges;

import static nl.klankbord.reporting.charges.ExampleStatements.PERCENT;
import static nl.klankbord.reporting.charges.ExampleStatements.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.protocol.events.BillingForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-Q1,2026-01-01,2026-03-31",
        "2026-Q4,2026-10-01,2026-12-31",
        "2026-H2,2026-07-01,2026-12-31",
        "2028-H1,2028-01-01,2028-06-30",
        "2026,2026-01-01,2026-12-31"
    })
    void aPeriodHasAName(String name, LocalDate from, LocalDate until) {
        var period = ChargePeriod.named(name).orElseThrow();

        assertEquals(List.of(from, until, name), List.of(period.from(), period.until(), period.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q5", "2026-H3", "26-Q1", "2026-Q", "2026-01", "2026-Q11"})
    void whatIsNoPeriodHasNone(String name) {
        assertEquals(Optional.empty(), ChargePeriod.named(name));
    }

    /** Shares of months never lose a cent, whatever the price. */
    @ParameterizedTest
    @ValueSource(ints = {27_500, 35_000, 47_500, 57_500, 1, 99_999})
    void fourQuartersAreAYear(int yearly) {
        var terms = new AgreedTerms(LocalDate.of(2026, 1, 1), BillingForm.FLAT, yearly, 9_500, false, 0);
        var sum = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> ChargePeriod.named("2027-Q" + quarter).orElseThrow())
                .mapToInt(
                        period -> Charges.of(period, List.of(terms), 0, PERCENT).netCents())
                .sum();

        assertEquals(yearly, sum);
    }

    @Test
    void anOpenContractAlwaysHasALineOfHoursAndTheOthersNever() {
        assertEquals("[SUBSCRIPTION, HOURS]", kinds(BillingForm.OPEN, 0));
        assertEquals("[SUBSCRIPTION, HOURS]", kinds(BillingForm.OPEN, 13));
        assertEquals("[SUBSCRIPTION, BUNDLE]", kinds(BillingForm.PREPAID, 0));
        assertEquals("[SUBSCRIPTION]", kinds(BillingForm.FLAT, 0));
    }

    @Test
    void quarterHoursAreChargedAsTheyAre() {
        var line = Charges.of(ExampleStatements.QUARTER, List.of(terms(BillingForm.OPEN, false)), 13, PERCENT)
                .lines()
                .get(1);

        assertEquals(13 * 9_500 / 4, line.netCents());
        assertEquals(13, line.quarters());
    }

    @Test
    void taxThatNobodyHasVerifiedIsNotComputed() {
        var charges = Charges.of(ExampleStatements.QUARTER, List.of(terms(BillingForm.FLAT, null)), 0, PERCENT);

        assertEquals(Charges.Tax.UNKNOWN, charges.tax());
        assertNull(charges.vatPercent());
        assertEquals(14_375, charges.totalCents());
        assertEquals(0, charges.vatCents());
    }

    @Test
    void taxComesOnTopOrIsInside() {
        var onTop = Charges.of(ExampleStatements.QUARTER, List.of(terms(BillingForm.FLAT, false)), 0, PERCENT);
        var inside = Charges.of(ExampleStatements.QUARTER, List.of(terms(BillingForm.FLAT, true)), 0, PERCENT);

        assertEquals(List.of(14_375, 3_019, 17_394), List.of(onTop.netCents(), onTop.vatCents(), onTop.totalCents()));
        assertEquals(14_375, inside.totalCents());
        assertEquals(11_880, inside.netCents());
    }

    /** A new price in the middle of a period counts from the month on whose last day it holds. */
    @Test
    void eachMonthCostsWhatItsContractSays() {
        var later = new AgreedTerms(LocalDate.of(2026, 9, 15), BillingForm.FLAT, 120_000, 9_500, false, 0);
        var charges = Charges.of(ExampleStatements.QUARTER, List.of(later, terms(BillingForm.FLAT, false)), 0, PERCENT);

        assertEquals(
                List.of(57_500 * 2 / 12, 10_000),
                charges.lines().stream().map(ChargeLine::netCents).toList());
    }

    @Test
    void monthsBeforeTheContractCostNothing() {
        var terms = new AgreedTerms(LocalDate.of(2026, 9, 30), BillingForm.FLAT, 120_000, 9_500, false, 0);

        assertEquals(
                10_000,
                Charges.of(ExampleStatements.QUARTER, List.of(terms), 0, PERCENT)
                        .netCents());
    }

    /** The month in which it leaves is the last that is charged; with one that came back it begins anew. */
    @Test
    void monthsAfterAnOrganisationLeftCostNothing() {
        var left = terms(BillingForm.FLAT, false).until(LocalDate.of(2026, 7, 31));
        var charges = Charges.of(ExampleStatements.QUARTER, List.of(left), 0, PERCENT);
        assertEquals(57_500 * 7 / 12 - 57_500 / 2, charges.netCents(), 1);

        var gone = terms(BillingForm.OPEN, false).until(LocalDate.of(2026, 6, 30));
        assertEquals(
                List.of(),
                Charges.of(ExampleStatements.QUARTER, List.of(gone), 0, PERCENT).lines());

        var again = new AgreedTerms(LocalDate.of(2026, 9, 1), BillingForm.FLAT, 120_000, 9_500, false, 0)
                .until(LocalDate.of(2026, 6, 30));
        assertEquals(
                10_000,
                Charges.of(ExampleStatements.QUARTER, List.of(gone, again), 0, PERCENT)
                        .netCents());
    }

    @Test
    void aCaseIsCountedOnceOverASpanOfMonths() {
        var counts = List.of(
                count("2026-01", null, 2),
                count("2026-03", "2026-01", 2),
                count("2026-03", null, 1),
                count("2026-05", "2026-03", 3));

        assertEquals(3, WorkedCases.different(counts, null, month("2026-06")));
        assertEquals(3, WorkedCases.different(counts, month("2026-02"), month("2026-06")));
        assertEquals(3, WorkedCases.different(counts, month("2026-04"), month("2026-06")));
        assertEquals(2, WorkedCases.different(counts, null, month("2026-02")));
        assertEquals(0, WorkedCases.different(counts, month("2026-06"), month("2026-12")));
    }

    private static WorkedCases count(String month, @Nullable String before, int cases) {
        return new WorkedCases(
                month(month),
                Stream.ofNullable(before).map(ChargesTest::month).findFirst().orElse(null),
                cases);
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(text);
    }

    private static String kinds(BillingForm form, int quarters) {
        return Charges.of(ExampleStatements.QUARTER, List.of(terms(form, false)), quarters, PERCENT).lines().stream()
                .map(ChargeLine::kind)
                .toList()
                .toString();
    }
}
