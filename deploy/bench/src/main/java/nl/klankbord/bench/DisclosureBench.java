package nl.klankbord.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.CountedTable;
import nl.klankbord.disclosure.Parameters;
import nl.klankbord.disclosure.PastPublication;
import nl.klankbord.disclosure.Profile;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.disclosure.YearTables;

/**
 * How long it takes to decide and audit everything of a year: 10 000 cards drawn at random into the tables of the taxonomy,
 * a register that knows some of them, two years before and an earlier version; and the same for years that are pooled.
 */
final class DisclosureBench {
    private static final int CARDS = 10_000;
    private static final int FEW_CARDS = 6;
    private static final int TIMES = 200;
    private static final int YEAR = 2025;
    private static final int[] SIZES = {9, 12, 9, 9, 7, 7, 4, 5, 5};

    private final Random random = new Random(7);
    private final YearTables yearTables =
            new YearTables(Parameters.standard(LocalDate.of(YEAR, 1, 1), 5, Profile.STRICT));

    private DisclosureBench() {}

    static void run() {
        var bench = new DisclosureBench();
        System.out.println("| A year of | first ms | p50 ms | p99 ms | aim ms |\n|---|---|---|---|---|");
        bench.print(CARDS);
        bench.print(FEW_CARDS);
    }

    private void print(int cards) {
        var past = new ArrayList<PastPublication>();
        for (var year = YEAR - 2; year < YEAR; year++) past.add(published(counts(year, cards)));
        var counts = counts(YEAR, cards);
        past.add(published(counts));
        var each = new ArrayList<Duration>();
        for (var time = 0; time < TIMES; time++) {
            var began = System.nanoTime();
            var figures = yearTables.of(counts, past);
            each.add(Duration.ofNanos(System.nanoTime() - began));
            if (!figures.pass()) throw new IllegalStateException("The audit failed");
        }
        var all = each.stream().reduce(Duration.ZERO, Duration::plus);
        var times = new Times(each, all);
        System.out.printf(
                Locale.ROOT,
                "| %,d cards | %.1f | %.2f | %.2f | 1000 |%n",
                cards,
                each.get(0).toNanos() / 1e6,
                times.percentileMs(50),
                times.percentileMs(99));
    }

    private PastPublication published(YearCounts counts) {
        return new PastPublication(counts, yearTables.of(counts, List.of()));
    }

    private YearCounts counts(int year, int cards) {
        var tables = new ArrayList<CountedTable>();
        var topics = drawn(10, cards);
        var known = List.of(
                new CountedTable.Known(List.of(0, 1, 2, 3, 4, 5, 6), 2),
                new CountedTable.Known(List.of(7), 1),
                new CountedTable.Known(List.of(8), 1));
        var groups = List.of(
                new CountedTable.Group("G0", List.of(0, 1, 2, 3, 4, 5, 6)),
                new CountedTable.Group("G7", List.of(7)),
                new CountedTable.Group("G8", List.of(8)),
                new CountedTable.Group("G9", List.of(9)));
        tables.add(new CountedTable("T2", "topic", false, codes(10), topics, known, groups));
        var reports = List.of(new CountedTable.Known(List.of(3), cards / 50));
        tables.add(new CountedTable("T5", "mode", false, codes(9), drawn(9, cards), reports, List.of()));
        for (var size : SIZES)
            tables.add(CountedTable.of("T3", "list" + tables.size(), codes(size), drawn(size, cards)));
        return new YearCounts(year, 4 * CARDS, cards, tables, YearCounts.Terms.NONE, YearCounts.Work.NONE);
    }

    /** Skewed, so that some rows are small: each row is half as likely as the one before. */
    private List<Integer> drawn(int size, int cards) {
        var counts = new ArrayList<>(Collections.nCopies(size, 0));
        for (var card = 0; card < cards; card++) {
            var row = 0;
            while (row < size - 1 && random.nextInt(3) > 0) row++;
            counts.set(row, counts.get(row) + 1);
        }
        return List.copyOf(counts);
    }

    private static List<String> codes(int size) {
        return IntStream.range(0, size).mapToObj(at -> "C" + at).toList();
    }
}
