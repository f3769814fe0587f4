package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole numbers of which only bounds and sums are known, as a reader has them before him; finds out what each of them may be.
 * As a flow if the sums are two families ({@link Network}), which is quick whatever is hidden, and by trying otherwise
 * ({@link Search}).
 */
final class Unknowns {
    /** domain.md 7.4. */
    static final int NODE_LIMIT = 5_000_000;

    private final List<Interval> bounds = new ArrayList<>();
    private final Map<BitSet, Interval> sums = new LinkedHashMap<>();
    private final int nodeLimit;
    private Optional<Network> drawn = Optional.empty();

    Unknowns(int nodeLimit) {
        this.nodeLimit = nodeLimit;
    }

    /** One more number; gives its place. */
    int add(Interval within) {
        drawn = Optional.empty();
        bounds.add(within);
        return bounds.size() - 1;
    }

    /** What is told of the sum of some of them. */
    void sum(List<Integer> parts, Interval within) {
        drawn = Optional.empty();
        sums.merge(places(parts), within, Interval::and);
    }

    /**
     * The tightest bounds of a sum of some of them that follow from everything that is told.
     *
     * @throws NodeLimitReached if a search does not end within its limit
     * @throws Contradiction if what is told contradicts itself
     */
    Interval feasible(List<Integer> parts) {
        var asked = places(parts);
        var told = parts.size() == 1 || sums.containsKey(asked) ? sums : with(asked);
        return network(told)
                .map(network -> network.range(parts.size() == 1 ? parts.get(0) : arc(asked, told)))
                .orElseGet(() -> new Search(bounds, sums, nodeLimit).feasible(asked));
    }

    /** A sum of which nothing is told is asked for as one that may be anything. */
    private Map<BitSet, Interval> with(BitSet asked) {
        var more = new LinkedHashMap<>(sums);
        more.put(
                asked,
                new Interval(0, asked.stream().map(at -> bounds.get(at).hi()).sum()));
        return more;
    }

    private Optional<Network> network(Map<BitSet, Interval> told) {
        if (!told.equals(sums)) return Network.of(bounds, told);
        if (drawn.isEmpty()) drawn = Network.of(bounds, sums);
        return drawn;
    }

    private int arc(BitSet asked, Map<BitSet, Interval> told) {
        return bounds.size() + List.copyOf(told.keySet()).indexOf(asked);
    }

    private static BitSet places(List<Integer> parts) {
        var places = new BitSet();
        parts.forEach(places::set);
        if (places.cardinality() != parts.size()) throw new IllegalArgumentException("a number is in a sum twice");
        return places;
    }
}
