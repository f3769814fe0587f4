package nl.klankbord.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and sums of them as a flow: a number runs from the smallest sum of one family that holds it to the smallest of the
 * other, and what comes to a sum leaves it ({@link Families}). What a number or a sum may be is then what may still run
 * through it, which is found exactly and without a search.
 *
 * <p>Why nothing is missed: numbers that fit are a circulation within bounds and the other way round; one exists unless the
 * bounds of some cut contradict each other (Hoffman 1960), pushing along a shortest path finds it or that cut (Edmonds and
 * Karp 1972), and as all bounds are whole numbers, so are both ends of every interval, with whole numbers that reach them. The
 * audit of two-way tables by flows: Gusfield, SIAM J. Computing 17 (1988); Cox, JASA 90 (1995); Handbook on SDC, chapter 4, the
 * network method of tau-ARGUS.
 */
final class Network {
    private static final int NONE = -1;

    private final int[] from;
    private final int[] to;
    private final int[] lo;
    private final int[] hi;
    private final int[] flow;
    private final int places;

    private Network(int arcs, int places) {
        from = new int[arcs];
        to = new int[arcs];
        lo = new int[arcs];
        hi = new int[arcs];
        flow = new int[arcs];
        this.places = places;
    }

    /**
     * The flow of these numbers, each under its place, and after them of the sums, in their order.
     *
     * @return empty if the sums are not two families
     * @throws Contradiction if what is told contradicts itself
     */
    static Optional<Network> of(List<Interval> numbers, Map<BitSet, Interval> sums) {
        return Families.of(List.copyOf(sums.keySet())).map(families -> drawn(numbers, sums, families));
    }

    /** A place for each sum, after the first: there every flow begins and ends, within whatever holds no more. */
    private static Network drawn(List<Interval> numbers, Map<BitSet, Interval> sums, Families families) {
        var network = new Network(numbers.size() + sums.size(), sums.size() + 1);
        for (var number = 0; number < numbers.size(); number++) {
            var only = new BitSet();
            only.set(number);
            network.put(
                    number,
                    families.around(only, false, NONE) + 1,
                    families.around(only, true, NONE) + 1,
                    numbers.get(number));
        }
        var sum = 0;
        for (var told : sums.entrySet()) {
            var second = families.isSecond(sum);
            var outer = families.around(told.getKey(), second, sum) + 1;
            var own = sum + 1;
            network.put(numbers.size() + sum, second ? own : outer, second ? outer : own, told.getValue());
            sum++;
        }
        network.settle();
        return network;
    }

    private void put(int arc, int begin, int end, Interval within) {
        from[arc] = begin;
        to[arc] = end;
        lo[arc] = Math.max(0, within.lo());
        hi[arc] = within.hi();
        if (lo[arc] > hi[arc]) throw new Contradiction();
    }

    /** Brings every arc up to its least; what was brought up stays so. */
    private void settle() {
        for (var arc = 0; arc < flow.length; arc++) {
            var missing = lo[arc] - flow[arc];
            if (missing <= 0) continue;
            if (push(to[arc], from[arc], missing, arc) < missing) throw new Contradiction();
            flow[arc] = lo[arc];
        }
    }

    /** What the number or sum of this arc may be. */
    Interval range(int arc) {
        flow[arc] += push(to[arc], from[arc], hi[arc] - flow[arc], arc);
        var most = flow[arc];
        flow[arc] -= push(from[arc], to[arc], most - lo[arc], arc);
        return new Interval(flow[arc], most);
    }

    /** Sends as much as goes, at most so much, from one place to another without this arc; gives how much went. */
    private int push(int begin, int end, int most, int without) {
        if (begin == end) return most;
        var sent = 0;
        while (sent < most) {
            var path = shortest(begin, end, without);
            if (path[end] == NONE) return sent;
            var more = most - sent;
            for (var at = end; at != begin; at = before(path[at], at)) more = Math.min(more, room(path[at], at));
            for (var at = end; at != begin; at = before(path[at], at))
                flow[path[at]] += to[path[at]] == at ? more : -more;
            sent += more;
        }
        return sent;
    }

    /** By which arc each place is reached first. */
    private int[] shortest(int begin, int end, int without) {
        var by = new int[places];
        Arrays.fill(by, NONE);
        var next = new ArrayDeque<Integer>();
        next.add(begin);
        while (!next.isEmpty() && by[end] == NONE) {
            int here = next.remove();
            for (var arc = 0; arc < flow.length; arc++) {
                if (arc == without || (from[arc] != here && to[arc] != here)) continue;
                var there = before(arc, here);
                if (there == begin || by[there] != NONE || room(arc, there) <= 0) continue;
                by[there] = arc;
                next.add(there);
            }
        }
        return by;
    }

    private int before(int arc, int place) {
        return to[arc] == place ? from[arc] : to[arc];
    }

    /** How much more may come to this place by this arc, forwards or by taking back. */
    private int room(int arc, int place) {
        return to[arc] == place ? hi[arc] - flow[arc] : flow[arc] - lo[arc];
    }
}
