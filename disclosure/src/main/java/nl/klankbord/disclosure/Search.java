package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Finds what unknown numbers may be by trying, depth first and with bounds (domain.md 7.4): for sums of whatever kind, where
 * {@link Network} has no answer. It may take long, so it has a limit.
 */
final class Search {
    private final List<Interval> bounds;
    private final List<Sum> sums;
    private final int nodeLimit;
    private int nodes;

    Search(List<Interval> bounds, Map<BitSet, Interval> sums, int nodeLimit) {
        this.bounds = List.copyOf(bounds);
        this.sums = sums.entrySet().stream()
                .map(sum -> new Sum(
                        sum.getKey().stream().toArray(),
                        sum.getValue().lo(),
                        sum.getValue().hi()))
                .toList();
        this.nodeLimit = nodeLimit;
    }

    /**
     * The tightest bounds of a sum of some of them that follow from everything that is told.
     *
     * @throws NodeLimitReached if the search does not end within its limit
     * @throws Contradiction if what is told contradicts itself
     */
    Interval feasible(BitSet asked) {
        var parts = asked.stream().toArray();
        nodes = 0;
        var start = new State(bounds);
        if (!tighten(start, sums)) throw new Contradiction();
        var lo = 0;
        var hi = 0;
        for (var part : parts) {
            lo += start.lo[part];
            hi += start.hi[part];
        }
        while (!possible(start, parts, lo)) {
            if (++lo > hi) throw new Contradiction();
        }
        while (hi > lo && !possible(start, parts, hi)) hi--;
        return new Interval(lo, hi);
    }

    private boolean possible(State start, int[] parts, int value) {
        var all = new ArrayList<>(sums);
        all.add(new Sum(parts, value, value));
        return solvable(start.copy(), all);
    }

    private boolean solvable(State state, List<Sum> all) {
        if (++nodes > nodeLimit) throw new NodeLimitReached();
        if (!tighten(state, all)) return false;
        var open = state.smallestOpen();
        if (open < 0) return true;
        var middle = state.lo[open] + (state.hi[open] - state.lo[open]) / 2;
        var lower = state.copy();
        lower.hi[open] = middle;
        if (solvable(lower, all)) return true;
        state.lo[open] = middle + 1;
        return solvable(state, all);
    }

    /** Narrows the bounds until nothing changes; false if nothing is left. */
    private static boolean tighten(State state, List<Sum> all) {
        for (var changed = true; changed; ) {
            changed = false;
            for (var sum : all) {
                var least = 0;
                var most = 0;
                for (var part : sum.parts) {
                    least += state.lo[part];
                    most += state.hi[part];
                }
                if (least > sum.hi || most < sum.lo) return false;
                for (var part : sum.parts) {
                    var lo = Math.max(state.lo[part], sum.lo - (most - state.hi[part]));
                    var hi = Math.min(state.hi[part], sum.hi - (least - state.lo[part]));
                    if (lo > hi) return false;
                    changed |= lo > state.lo[part] || hi < state.hi[part];
                    most -= state.hi[part] - hi;
                    least += lo - state.lo[part];
                    state.lo[part] = lo;
                    state.hi[part] = hi;
                }
            }
        }
        return true;
    }

    /** What is told of the sum of some numbers. */
    private static final class Sum {
        private final int[] parts;
        private final int lo;
        private final int hi;

        Sum(int[] parts, int lo, int hi) {
            this.parts = parts;
            this.lo = lo;
            this.hi = hi;
        }
    }

    /** What each number may still be on one branch of the search. */
    private static final class State {
        private final int[] lo;
        private final int[] hi;

        private State(int[] lo, int[] hi) {
            this.lo = lo;
            this.hi = hi;
        }

        State(List<Interval> bounds) {
            this(
                    bounds.stream().mapToInt(Interval::lo).toArray(),
                    bounds.stream().mapToInt(Interval::hi).toArray());
        }

        State copy() {
            return new State(lo.clone(), hi.clone());
        }

        int smallestOpen() {
            var found = -1;
            for (var at = 0; at < lo.length; at++) {
                if (lo[at] < hi[at] && (found < 0 || hi[at] - lo[at] < hi[found] - lo[found])) found = at;
            }
            return found;
        }
    }
}
