package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hours of a year, for a reader who has every statement of charges of that year and knows all work that was not on cases. */
class HoursTest {
    private static final int K = 3;
    private static final int STEP = 20;
    private static final int CONTACTS = 9;
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), K, Profile.STRICT);

    /** How many cases had work in either half of a year, and how much, in steps of five hours. */
    private record Halves(int firstCases, int firstWork, int secondCases, int secondWork) {
        YearCounts.Work year(boolean settled) {
            return new YearCounts.Work(STEP * (firstWork + secondWork), firstCases + secondCases, settled);
        }

        /** What an open contract shows: hours of cases wait until enough cases had some. */
        List<Long> statements() {
            var first = StatementRule.OPEN.decide(K, firstCases, (long) STEP * firstWork, 0, false);
            var since = first.casesShown() ? secondCases : firstCases + secondCases;
            var second =
                    StatementRule.OPEN.decide(K, since, (long) STEP * secondWork + first.carriedQuarters(), 0, false);
            return List.of(first.shownQuarters(), second.shownQuarters());
        }
    }

    @Test
    void hoursAreRoundedAndNeedEnoughContactsAndEnoughCasesWithWork() {
        assertEquals(List.of(35), hours(CONTACTS, new YearCounts.Work(4 * 33, K, true), List.of()));
        assertEquals(List.of(), hours(K - 1, new YearCounts.Work(4 * 33, K, true), List.of()));
        assertEquals(List.of(), hours(CONTACTS, new YearCounts.Work(4 * 33, K - 1, true), List.of()));
        assertEquals(List.of(), hours(CONTACTS, new YearCounts.Work(4, K, true), List.of()));
        assertEquals(List.of(), hours(CONTACTS, YearCounts.Work.NONE, List.of()));
    }

    @Test
    void aCorrectedVersionSaysTheSameOrNothing() {
        var counts = counts(CONTACTS, new YearCounts.Work(4 * 33, K, true));
        var first = new PastPublication(counts, new YearTables(PARAMETERS).of(counts, List.of()));

        assertEquals(List.of(35), hours(CONTACTS, new YearCounts.Work(4 * 34, K, true), List.of(first)));
        assertEquals(List.of(), hours(CONTACTS, new YearCounts.Work(4 * 44, K, true), List.of(first)));
    }

    @Test
    void besideABundleNoNumberOfCasesIsWorkedOut() {
        assertEquals(List.of(), leaks(each -> hours(CONTACTS, each.year(true), List.of())));
    }

    @Test
    void hoursOfFewCasesAreSeenToLeak() {
        var leaks = leaks(
                each -> hours(CONTACTS, new YearCounts.Work(each.year(true).quarters(), CONTACTS, true), List.of()));
        assertFalse(leaks.isEmpty());
    }

    @Test
    void besideStatementsThatShowHoursTheReportTellsNothingMore() {
        var statements = worked(Halves::statements);

        assertEquals(
                statements, worked(each -> List.of(each.statements(), hours(CONTACTS, each.year(false), List.of()))));
        // A program that does not look at the statements: the hours of the second half are what is left.
        assertNotEquals(
                statements, worked(each -> List.of(each.statements(), hours(CONTACTS, each.year(true), List.of()))));
    }

    private static List<String> leaks(Function<Halves, Object> shown) {
        var attack = new Attack(PARAMETERS);
        all().forEach(each -> attack.see(List.of(each.firstCases + each.secondCases), shown.apply(each)));
        return attack.leaks();
    }

    /** What a reader works out of the hours of either half, for everything that may be true. */
    private static Map<Halves, List<Interval>> worked(Function<Halves, Object> shown) {
        var alike = all().stream().collect(Collectors.groupingBy(shown));
        var told = new HashMap<Halves, List<Interval>>();
        for (var group : alike.values()) {
            var both = List.of(range(group, Halves::firstWork), range(group, Halves::secondWork));
            group.forEach(each -> told.put(each, both));
        }
        return told;
    }

    private static Interval range(List<Halves> group, Function<Halves, Integer> of) {
        var sorted = group.stream().map(of).sorted().toList();
        return new Interval(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static List<Halves> all() {
        var all = new ArrayList<Halves>();
        for (var first = 0; first <= K + 1; first++) {
            for (var second = 0; second <= K + 1; second++) {
                for (var work = first; work <= 2 * first; work++) {
                    var cases = second;
                    var before = work;
                    var ours = first;
                    IntStream.rangeClosed(second, 2 * second)
                            .forEach(more -> all.add(new Halves(ours, before, cases, more)));
                }
            }
        }
        return all;
    }

    private static List<Integer> hours(int contacts, YearCounts.Work work, List<PastPublication> past) {
        return new YearTables(PARAMETERS)
                .of(counts(contacts, work), past).tables().stream()
                        .filter(table -> table.key().equals(Hours.KEY))
                        .flatMap(table -> table.cells().stream())
                        .map(PublishedCell::value)
                        .toList();
    }

    private static YearCounts counts(int contacts, YearCounts.Work work) {
        return new YearCounts(2025, 480, contacts, List.of(), YearCounts.Terms.NONE, work);
    }
}
