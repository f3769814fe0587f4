package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.klankbord.disclosure.Ledger.Fact;

/** Reads from a published table what it tells of the finest categories, as a reader would. */
final class PublishedFacts {
    private final int k;

    PublishedFacts(int k) {
        this.k = k;
    }

    /**
     * What one table tells.
     *
     * @param shown the published table
     * @param counted which categories it has
     * @param years the years whose parts each row adds up
     */
    List<Fact> of(PublishedTable shown, CountedTable counted, List<Integer> years) {
        var facts = new ArrayList<Fact>();
        var everything = parts(counted.codes(), years);
        facts.add(new Fact(everything, totalOf(shown)));
        for (var at = 0; at < shown.cells().size(); at++) {
            var cell = shown.cells().get(at);
            facts.add(new Fact(parts(counted.finest(cell.code()), years), bounds(shown.cells(), at, totalOf(shown))));
        }
        return facts;
    }

    /** What a total tells; the sentence says that it is below k. */
    Interval totalOf(PublishedTable shown) {
        var total = shown.total();
        if (shown.form() == Form.SENTENCE) return Interval.below(k);
        var value = total.value();
        if (value != null) return Interval.exactly(value);
        var from = total.from();
        var to = total.to();
        return from == null || to == null ? new Interval(0, UNTOLD) : new Interval(from, to);
    }

    /** More than there are people in any organisation. */
    private static final int UNTOLD = 10_000_000;

    /** The parts of these categories in these years. */
    static List<String> parts(List<String> codes, List<Integer> years) {
        var parts = new ArrayList<String>();
        for (var year : years) for (var code : codes) parts.add(part(year, code));
        return parts;
    }

    static String part(int year, String code) {
        return year + "|" + code;
    }

    private Interval bounds(List<PublishedCell> cells, int at, Interval total) {
        var cell = cells.get(at);
        var value = cell.value();
        if (value != null) return Interval.exactly(value);
        if (cell.kind() == PublishedCell.Kind.BELOW) return Interval.below(k);
        return new Interval(leastOfLargest(cells, at), total.hi());
    }

    /** The hidden largest is at least every other, and more than those before it: the first of equals is hidden. */
    private int leastOfLargest(List<PublishedCell> cells, int largest) {
        var least = k;
        for (var at = 0; at < cells.size(); at++) {
            var value = cells.get(at).value();
            if (value != null) least = Math.max(least, value + (at < largest ? 1 : 0));
        }
        return least;
    }
}
