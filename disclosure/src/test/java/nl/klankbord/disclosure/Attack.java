package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A reader who knows the program: groups all inputs by what they would show, and works out each cell from its group.
 */
final class Attack {
    private static final class Group {
        private final int[] lo;
        private final int[] hi;
        private final boolean[] small;

        Group(int cells) {
            lo = new int[cells];
            hi = new int[cells];
            small = new boolean[cells];
            Arrays.fill(lo, Integer.MAX_VALUE);
        }
    }

    private final Map<Object, Group> groups = new HashMap<>();
    private static final int ENOUGH = 5;

    private final Parameters parameters;

    Attack(Parameters parameters) {
        this.parameters = parameters;
    }

    /** One more input with what it would show. */
    void see(List<Integer> cells, Object shown) {
        var small = new boolean[cells.size()];
        for (var at = 0; at < small.length; at++) small[at] = cells.get(at) < parameters.k();
        see(cells, small, shown);
    }

    /** The same, where it is said which numbers are protected. */
    void see(List<Integer> cells, boolean[] small, Object shown) {
        var group = groups.computeIfAbsent(shown, first -> new Group(cells.size()));
        for (var at = 0; at < cells.size(); at++) {
            group.lo[at] = Math.min(group.lo[at], cells.get(at));
            group.hi[at] = Math.max(group.hi[at], cells.get(at));
            group.small[at] |= small[at];
        }
    }

    /** Groups in which a number that may be small is known too closely; some of them. */
    List<String> leaks() {
        var found = new ArrayList<String>();
        groups.forEach((shown, group) -> {
            for (var at = 0; at < group.lo.length && found.size() < ENOUGH; at++) {
                var worked = new Interval(group.lo[at], group.hi[at]);
                if (group.small[at] && !parameters.profile().protects(worked, parameters.k())) {
                    found.add(shown + " tells of number " + at + " that it is " + worked);
                }
            }
        });
        return found;
    }

    static List<String> leaks(Parameters parameters, int cells, int most, Function<List<Integer>, ?> shown) {
        var attack = new Attack(parameters);
        everyInput(cells, most, input -> attack.see(input, shown.apply(input)));
        return attack.leaks();
    }

    /** Every way to have at most so many cases in so many categories. */
    static void everyInput(int cells, int most, Consumer<List<Integer>> each) {
        fill(new ArrayList<>(), cells, most, each);
    }

    private static void fill(List<Integer> begun, int cells, int left, Consumer<List<Integer>> each) {
        if (begun.size() == cells) {
            each.accept(List.copyOf(begun));
            return;
        }
        for (var value = 0; value <= left; value++) {
            begun.add(value);
            fill(begun, cells, left - value, each);
            begun.remove(begun.size() - 1);
        }
    }
}
