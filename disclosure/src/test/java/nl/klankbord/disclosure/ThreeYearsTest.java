package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attacker who has the reports of three years of one organisation and knows this program: all histories, grouped by
 * everything that was published, pools among it. Small numbers of everything, so that all histories can be tried.
 */
class ThreeYearsTest {
    private static final int K = 3;
    private static final int MOST = 5;
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), K, Profile.STRICT);
    private static final List<String> CODES = List.of("A", "B", "C");

    private String of = "T2/topic";
    private final YearTables yearTables = new YearTables(PARAMETERS);
    private final Map<List<Object>, PastPublication> publications = new HashMap<>();

    /** Of a year below k only the table of topics has the sentence; what it says holds for every table. */
    @ParameterizedTest
    @ValueSource(strings = {"T2/topic", "T5/mode"})
    void threeYearsOfPublicationsTellNoSmallNumberOfAnyYear(String key) {
        of = key;
        var attack = new Attack(PARAMETERS);
        var pools = everyHistory(attack, true);

        assertEquals(List.of(), attack.leaks());
        assertTrue(pools > 0, "no history had a pool, so nothing was tried");
    }

    @Test
    void aPoolThatIsNotAuditedWithItsYearsIsSeenToLeak() {
        var attack = new Attack(PARAMETERS);
        everyHistory(attack, false);

        assertFalse(attack.leaks().isEmpty());
    }

    /** Two windows that share a year could be subtracted; also when a year is published again after a later one. */
    @Test
    void noYearIsInTwoPools() {
        var small = List.of(2, 2, 2);
        var past = new ArrayList<>(List.of(past(2025, small), past(2026, small)));
        var last = counts(2027, small);
        var pooled = yearTables.of(last, past);
        assertTrue(pooled.tables().stream().anyMatch(table -> table.form() == Form.POOL));

        past.add(new PastPublication(last, pooled));
        past.addAll(List.of(past(2023, small), past(2024, small)));
        var again = yearTables.of(counts(2025, small), past);
        assertTrue(again.tables().stream().noneMatch(table -> table.form() == Form.POOL));
    }

    private int everyHistory(Attack attack, boolean audited) {
        var inputs = new ArrayList<List<Integer>>();
        Attack.everyInput(CODES.size(), MOST, inputs::add);
        inputs.removeIf(input -> hasBreakdown(alone(input)));
        var sights = new Sights();
        var told = new HashMap<List<Integer>, Object>();
        inputs.forEach(input -> told.put(input, sights.of(told(input))));
        var pools = 0;
        for (var first : inputs) {
            for (var second : inputs) {
                for (var third : inputs) {
                    var pool = audited ? pool(first, second, third) : sum(first, second, third);
                    if (!pool.isEmpty()) pools++;
                    attack.see(
                            Stream.of(first, second, third)
                                    .flatMap(List::stream)
                                    .toList(),
                            List.of(told.get(first), told.get(second), told.get(third), sights.of(pool)));
                }
            }
        }
        return pools;
    }

    private List<?> pool(List<Integer> first, List<Integer> second, List<Integer> third) {
        var past = List.of(past(2023, first), past(2024, second));
        return yearTables.of(counts(2025, third), past).tables().stream()
                .filter(table -> table.form() == Form.POOL)
                .map(table -> List.of(table.cells(), table.total()))
                .toList();
    }

    private static List<?> sum(List<Integer> first, List<Integer> second, List<Integer> third) {
        var sums = IntStream.range(0, first.size())
                .mapToObj(at -> first.get(at) + second.get(at) + third.get(at))
                .toList();
        var outcome = new PublicationFunction(PARAMETERS).publish(sums);
        return outcome.kind() == Outcome.Kind.TABLE && outcome.total() >= 2 * K ? outcome.cells() : List.of();
    }

    private List<?> told(List<Integer> input) {
        return alone(input).tables().stream()
                .map(table -> List.of(table.key(), table.form(), table.total(), table.cells(), table.sentences()))
                .toList();
    }

    private static boolean hasBreakdown(YearFigures figures) {
        return figures.tables().stream().anyMatch(table -> !table.cells().isEmpty());
    }

    private YearFigures alone(List<Integer> input) {
        return past(2025, input).figures();
    }

    private PastPublication past(int year, List<Integer> input) {
        return publications.computeIfAbsent(List.of(year, input), first -> {
            var counts = counts(year, input);
            return new PastPublication(counts, yearTables.of(counts, List.of()));
        });
    }

    private YearCounts counts(int year, List<Integer> input) {
        var counted = CountedTable.of(of.substring(0, 2), of.substring(3), CODES, input);
        return new YearCounts(
                year, 480, counted.total(), List.of(counted), YearCounts.Terms.NONE, YearCounts.Work.NONE);
    }
}
