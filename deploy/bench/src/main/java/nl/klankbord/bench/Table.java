package nl.klankbord.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a page of Markdown. */
final class Table {
    private static final double ALLOWED_LAG_MS = 50;

    private final Map<String, String> prepared = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> ratios = new ArrayList<>();
    private final List<String> processor = new ArrayList<>();

    /** The newest figures of each kind stay. */
    void prepared(String what, Times times) {
        prepared.put(what, format("| %s | %.1f | %.1f |", what, times.percentileMs(50), times.percentileMs(99)));
    }

    void alone(String what, Times times) {
        rows.add(format(
                "| %s | %.0f | %.1f | %.1f | %.1f |",
                what, times.perSecond(), times.percentileMs(50), times.percentileMs(95), times.percentileMs(99)));
    }

    /** What so many reports took of the processor, from the milliseconds of each process before and after; the new line. */
    String processor(String what, int reports, Map<String, Long> before, Map<String, Long> after) {
        var line = new StringBuilder("| " + what + " |");
        var all = 0L;
        for (var process : after.entrySet()) {
            var spent = process.getValue() - before.getOrDefault(process.getKey(), 0L);
            line.append(format(" %.2f |", (double) spent / reports));
            all += spent;
        }
        if (processor.isEmpty()) {
            processor.add("\n| Processor, ms per report | " + String.join(" | ", after.keySet()) + " | together |");
            processor.add("|---|" + "---|".repeat(after.size() + 1));
        }
        processor.add(line.append(format(" %.2f |", (double) all / reports)).toString());
        return processor.get(processor.size() - 1);
    }

    void compared(String what, Times times, String bare, Times barely) {
        alone(what, times);
        alone(bare, barely);
        ratios.add(format("| intake to bare commits | %.2f | ≥ 0.5 |", times.perSecond() / barely.perSecond()));
    }

    void lag(Times lag, Times trips, double perSecond) {
        var aim = 2 * trips.percentileMs(99) + ALLOWED_LAG_MS;
        rows.add(format(
                "| receipt until the advisor's live stream, %.0f reports a second | | %.1f | %.1f | %.1f |",
                perSecond, lag.percentileMs(50), lag.percentileMs(95), lag.percentileMs(99)));
        rows.add(format(
                "| bare Kafka, producer to consumer | | %.1f | %.1f | %.1f |",
                trips.percentileMs(50), trips.percentileMs(95), trips.percentileMs(99)));
        ratios.add(format(
                "| lag p99 to (2 × bare round trip p99 + 50 ms = %.0f ms) | %.2f | ≤ 1 |",
                aim, lag.percentileMs(99) / aim));
    }

    void print() {
        System.out.println("| Ratio | Measured | Aim |\n|---|---|---|");
        ratios.forEach(System.out::println);
        System.out.println("\n| What | per second | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|");
        rows.forEach(System.out::println);
        processor.forEach(System.out::println);
        System.out.println("\n| Prepared before the clock, per report | p50 ms | p99 ms |\n|---|---|---|");
        prepared.values().forEach(System.out::println);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
