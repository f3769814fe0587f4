package nl.klankbord.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each of many acts took, and how long all of them together. */
record Times(List<Duration> each, Duration all) {
    Times {
        each = List.copyOf(each);
    }

    double perSecond() {
        return each.size() / (all.toNanos() / 1e9);
    }

    /** The time that so many of a hundred acts did not exceed. */
    double percentileMs(double percent) {
        var sorted = each.stream().mapToLong(Duration::toNanos).toArray();
        if (sorted.length == 0) return Double.NaN;
        Arrays.sort(sorted);
        var at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
