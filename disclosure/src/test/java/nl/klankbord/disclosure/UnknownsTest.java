package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What unknown numbers may be is found as a flow where that is possible and by trying where it is not. Both are held to each
 * other and to a list of everything that fits.
 */
class UnknownsTest {
    private static final int SYSTEMS = 4_000;
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), 5, Profile.STRICT);

    /** What is told of some numbers; the first sum is of all. */
    private record Told(List<Interval> bounds, Map<BitSet, Interval> sums) {
        Unknowns unknowns() {
            var unknowns = new Unknowns(Unknowns.NODE_LIMIT);
            for (var at = 0; at < bounds.size(); at++) assertEquals(at, unknowns.add(bounds.get(at)));
            sums.forEach((parts, within) -> unknowns.sum(parts.stream().boxed().toList(), within));
            return unknowns;
        }

        Search search() {
            return new Search(bounds, sums, Unknowns.NODE_LIMIT);
        }

        boolean fits(int[] numbers) {
            return sums.entrySet().stream().allMatch(sum -> {
                var value = sum.getKey().stream().map(at -> numbers[at]).sum();
                return value >= sum.getValue().lo() && value <= sum.getValue().hi();
            });
        }
    }

    /** Three years and three rows with whatever may be told of each, as a pool and its years tell it. */
    @Test
    void everySmallPoolIsReadAsByTryingEverything() {
        var years = List.of(Interval.below(3), Interval.exactly(3), Interval.exactly(4));
        var rows = List.of(Interval.below(3), Interval.exactly(4), new Interval(3, 12));
        var read = 0;
        for (var total = 6; total <= 10; total++) {
            for (var code = 0; code < 3 * 3 * 3 * 3 * 3 * 3; code++) {
                var told = pool(total, code, years, rows);
                assertTrue(Families.of(List.copyOf(told.sums().keySet())).isPresent());
                read += isReadAlike(told) ? 1 : 0;
            }
        }
        assertTrue(read > 500, () -> "most contradicted themselves");
    }

    private static Told pool(int total, int code, List<Interval> years, List<Interval> rows) {
        var sums = new LinkedHashMap<BitSet, Interval>();
        sums.put(set(IntStream.range(0, 9)), Interval.exactly(total));
        var rest = code;
        for (var line = 0; line < 3; line++) {
            var at = line;
            sums.put(set(IntStream.range(3 * at, 3 * at + 3)), years.get(rest % 3));
            sums.put(set(IntStream.of(at, at + 3, at + 6)), rows.get(rest / 3 % 3));
            rest /= 9;
        }
        return new Told(Collections.nCopies(9, new Interval(0, total)), sums);
    }

    /** Whether it does not contradict itself; then each number and each year is read alike. */
    private static boolean isReadAlike(Told told) {
        var unknowns = told.unknowns();
        var asked = new ArrayList<List<Integer>>();
        for (var number = 0; number < 9; number++) asked.add(List.of(number));
        for (var year = 0; year < 3; year++) asked.add(List.of(3 * year, 3 * year + 1, 3 * year + 2));
        asked.add(List.of(0, 4));
        var found = asked.stream()
                .map(parts -> read(() -> unknowns.feasible(parts)))
                .toList();
        assertEquals(
                asked.stream()
                        .map(parts -> read(
                                () -> told.search().feasible(set(parts.stream().mapToInt(Integer::intValue)))))
                        .toList(),
                found,
                told::toString);
        return found.get(0).isPresent();
    }

    private interface Reading {
        Interval read();
    }

    private static Optional<Interval> read(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (Contradiction e) {
            return Optional.empty();
        }
    }

    /** Whatever sums there are; both ways of finding out are taken. */
    @Test
    void whatIsFoundIsWhatAListOfEverythingThatFitsSays() {
        var random = new Random(11);
        var flows = 0;
        for (var time = 0; time < SYSTEMS; time++) {
            var told = drawn(random);
            flows += Families.of(List.copyOf(told.sums().keySet())).isPresent() ? 1 : 0;
            var asked = subset(random, told.bounds().size());
            var listed = listed(told, asked);
            var parts = asked.stream().boxed().toList();
            assertEquals(listed, read(() -> told.unknowns().feasible(parts)), told::toString);
            assertEquals(listed, read(() -> told.search().feasible(asked)), told::toString);
        }
        assertTrue(flows > SYSTEMS / 4 && flows < SYSTEMS, "one of the ways was not taken");
    }

    private static Told drawn(Random random) {
        var size = 3 + random.nextInt(3);
        var bounds = IntStream.range(0, size)
                .mapToObj(at -> new Interval(random.nextInt(2), 1 + random.nextInt(3)))
                .toList();
        var truth = bounds.stream()
                .mapToInt(within -> within.lo() + random.nextInt(within.hi() - within.lo() + 1))
                .toArray();
        var sums = new LinkedHashMap<BitSet, Interval>();
        for (var count = 1 + random.nextInt(5); count > 0; count--) {
            var parts = subset(random, size);
            var value = parts.stream().map(at -> truth[at]).sum();
            // Now and then what is told is wrong.
            var least = value - random.nextInt(2) + (random.nextInt(20) == 0 ? 2 : 0);
            sums.put(parts, new Interval(least, least + random.nextInt(3)));
        }
        return new Told(bounds, sums);
    }

    private static BitSet subset(Random random, int size) {
        var set = set(IntStream.range(0, size).filter(at -> random.nextBoolean()));
        set.set(random.nextInt(size));
        return set;
    }

    private static Optional<Interval> listed(Told told, BitSet asked) {
        var values = new ArrayList<Integer>();
        everything(told, new int[told.bounds().size()], 0, asked, values::add);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(Collections.min(values), Collections.max(values)));
    }

    private static void everything(Told told, int[] begun, int at, BitSet asked, IntConsumer each) {
        if (at == begun.length) {
            if (told.fits(begun))
                each.accept(asked.stream().map(part -> begun[part]).sum());
            return;
        }
        for (var value = told.bounds().get(at).lo();
                value <= told.bounds().get(at).hi();
                value++) {
            begun[at] = value;
            everything(told, begun, at + 1, asked, each);
        }
    }

    /** So no limit can be reached: a limit of no step at all is none to a flow. */
    @Test
    void poolsAndVersionsInEveryFormNeedNoSearch() {
        var codes = IntStream.range(0, 10).mapToObj(at -> "C" + at).toList();
        var groups = List.of(
                new CountedTable.Group("G0", List.of(0, 1, 2, 3, 4, 5, 6)),
                new CountedTable.Group("G7", List.of(7)),
                new CountedTable.Group("G8", List.of(8)),
                new CountedTable.Group("G9", List.of(9)));
        var counts = List.of(15, 6, 2, 1, 0, 3, 1, 9, 2, 5);
        var counted = new CountedTable("T2", "topic", false, codes, counts, List.of(), groups);
        var facts = new ArrayList<Ledger.Fact>();
        for (var k : List.of(5, 4, 3)) {
            var parameters = PARAMETERS.with(k, Profile.STRICT);
            var function = new PublicationFunction(parameters);
            for (var outcome : List.of(
                    function.publish(counts),
                    function.publish(counted.counts(true)).asCoarse())) {
                assertEquals(Outcome.Kind.TABLE, outcome.kind());
                var table = new OneTable(parameters).table(counted, outcome, List.of(2025));
                facts.addAll(new PublishedFacts(parameters).of(table, counted, List.of(2025)));
            }
        }
        var values = OneTable.values(2025, counted);
        var protect = OneTable.each(2025, counted);
        var verdict = new Ledger(PARAMETERS, Unknowns.NODE_LIMIT).audit(values, facts, protect);
        assertEquals(verdict, new Ledger(PARAMETERS, 0).audit(values, facts, protect));
    }

    @Test
    void threeSumsThatCrossEachOtherAreTriedUpToTheLimit() {
        var cells = IntStream.range(0, 3)
                .mapToObj(at -> new TableAudit.Cell(2, ShownCell.SMALL, 0))
                .toList();
        var sums = List.of(List.of(0, 1), List.of(1, 2), List.of(0, 2));
        assertTrue(Families.of(sums.stream()
                        .map(sum -> set(sum.stream().mapToInt(Integer::intValue)))
                        .toList())
                .isEmpty());

        assertEquals(Verdict.fails(Verdict.Rule.NODE_LIMIT), new TableAudit(PARAMETERS, 1).verdict(cells, sums));
        assertEquals(Verdict.fails(Verdict.Rule.RULE_A), new TableAudit(PARAMETERS).verdict(cells, sums));
    }

    @Test
    void aNumberIsInASumOnce() {
        var unknowns = new Unknowns(Unknowns.NODE_LIMIT);
        assertEquals(0, unknowns.add(Interval.below(3)));
        assertThrows(IllegalArgumentException.class, () -> unknowns.feasible(List.of(0, 0)));
    }

    private static BitSet set(IntStream places) {
        var set = new BitSet();
        places.forEach(set::set);
        return set;
    }
}
