package nl.klankbord.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same calls at several sizes, as a page of Markdown: each time, and how it compares with the first size. */
final class GrowthTable {
    private final List<Integer> sizes;
    private final Map<String, List<Times>> rows = new LinkedHashMap<>();

    GrowthTable(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    /** Tells the next size of this call. */
    void add(String what, Times times) {
        rows.computeIfAbsent(what, first -> new ArrayList<>()).add(times);
    }

    void print() {
        var head = new StringBuilder("| p50 / p99 in ms |");
        for (var size : sizes) head.append(format(" %,d cases |", size));
        for (var size : sizes.subList(1, sizes.size())) head.append(format(" p50, %,d to %,d |", size, sizes.get(0)));
        System.out.println(head);
        System.out.println("|---|" + "---|".repeat(2 * sizes.size() - 1));
        rows.forEach((what, times) -> System.out.println(line(what, times)));
    }

    private static String line(String what, List<Times> times) {
        var line = new StringBuilder("| " + what + " |");
        for (var each : times) line.append(format(" %.1f / %.1f |", each.percentileMs(50), each.percentileMs(99)));
        for (var each : times.subList(1, times.size()))
            line.append(format(" %.2f |", each.percentileMs(50) / times.get(0).percentileMs(50)));
        return line.toString();
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
