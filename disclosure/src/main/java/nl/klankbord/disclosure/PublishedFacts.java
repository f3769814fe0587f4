package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.Ledger.Fact;

/** Reads from a published table what it tells of the finest categories, as a reader would. */
final class PublishedFacts {
    private final Parameters parameters;
    private final int k;

    /** By the parameters under which it was published. */
    PublishedFacts(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
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
        hidden(shown, counted, years).ifPresent(facts::add);
        return facts;
    }

    /** What it tells of the small cells together that the largest is hidden. */
    private Optional<Fact> hidden(PublishedTable shown, CountedTable counted, List<Integer> years) {
        var total = shown.total().value();
        var allButLargest = shown.cells().stream().noneMatch(cell -> cell.kind() == PublishedCell.Kind.AT_LEAST);
        if (total == null || allButLargest) return Optional.empty();
        var small = shown.cells().stream()
                .filter(cell -> cell.kind() == PublishedCell.Kind.BELOW)
                .flatMap(cell -> counted.finest(cell.code()).stream())
                .toList();
        var sums = new PublicationFunction(parameters).sumsOfSmall(asShown(shown.cells()), total);
        return small.isEmpty() || sums.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(parts(small, years), new Interval(sums.get(0), sums.get(sums.size() - 1))));
    }

    private List<ShownCell> asShown(List<PublishedCell> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> switch (cells.get(at).kind()) {
                    case EXACT ->
                        ShownCell.exactly(bounds(cells, at, Interval.exactly(0)).lo());
                    case BELOW -> ShownCell.SMALL;
                    case AT_LEAST -> ShownCell.atLeast(leastOfLargest(cells, at));
                })
                .toList();
    }

    /** What a total tells; the sentence says that it is below k. */
    Interval totalOf(PublishedTable shown) {
        var total = shown.total();
        if (shown.form() == Form.SENTENCE && total.kind() == PublishedTotal.Kind.NONE) return Interval.below(k);
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
