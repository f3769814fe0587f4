package nl.klankbord.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.disclosure.CountedTable.Known;

/**
 * What somebody works out of a published table who knows a part of its cases, such as an organisation from its own register
 * (domain.md 7.4): he subtracts them, and the rules run with k - 1.
 *
 * <p>He knows in which rows they are; this program does not. So whatever division fits what is shown must be safe. Both
 * decisions follow from what he knows and from what is shown, never from the true numbers: otherwise that there is a table, or
 * none, would tell him what it hides.
 *
 * <p>Does not protect against: what he works out of a shown number, and that nearly all cases are known to him.
 */
final class Insiders {
    private final Parameters parameters;
    private final int k;
    private final PublicationFunction function;

    Insiders(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
        this.function = new PublicationFunction(parameters);
    }

    /**
     * Whether there may be a table of this form at all: not if he may know so many of a small row that he also knows the rest,
     * nor if, knowing more than one, he could work out from few others why there is none. Decided before any row is looked at.
     */
    boolean mayHave(List<Known> known, int total) {
        var cases = known.stream().mapToInt(Known::cases).sum();
        if (cases > 1 && total - cases < parameters.fineFactor() * k) return false;
        return known.stream().flatMap(each -> each.rows().stream()).distinct().allMatch(row -> {
            var certain = of(
                    row,
                    known.stream().filter(each -> each.surely() && each.rows().size() == 1));
            var most = of(row, known.stream());
            return certain >= k || leavesEnough(new Interval(0, k - 1).less(most));
        });
    }

    private static int of(int row, Stream<Known> known) {
        return known.filter(each -> each.rows().contains(row))
                .mapToInt(Known::cases)
                .sum();
    }

    /**
     * Whether a table that is about to be shown tells him too much, in any division of what he knows.
     *
     * @param cells the cells as they would be shown
     * @param total the total that would be shown
     */
    boolean mayRead(List<ShownCell> cells, int total, List<Known> known) {
        var small = places(cells, true);
        var hidden = places(cells, false);
        if (known.isEmpty() || hidden.isEmpty()) return true;
        var open = IntStream.range(0, cells.size()).filter(at -> !cells.get(at).hidden());
        var unseen = total - open.map(at -> cells.get(at).atLeast()).sum();
        var most = known.stream().mapToInt(each -> most(each, hidden)).sum();
        if (unseen - Math.min(unseen, most) < k - 1) return false;
        var sums = function.sumsOfSmall(cells, total);
        var mostSmall = known.stream().mapToInt(each -> most(each, small)).sum();
        return small.stream()
                .allMatch(cell -> IntStream.rangeClosed(0, mostSmall).allMatch(all -> {
                    var here = Math.min(of(cell, known.stream()), k - 1);
                    return IntStream.rangeClosed(0, Math.min(here, all))
                            .allMatch(own -> leavesEnough(left(sums, small.size(), all, own)));
                }));
    }

    /** How many of them may be in these rows. */
    private static int most(Known known, List<Integer> rows) {
        return known.rows().stream().anyMatch(rows::contains) ? known.cases() : 0;
    }

    private static List<Integer> places(List<ShownCell> cells, boolean smallOnly) {
        return IntStream.range(0, cells.size())
                .filter(at -> cells.get(at).hidden() && (cells.get(at).small() || !smallOnly))
                .boxed()
                .toList();
    }

    /**
     * What a small cell may hold besides.
     *
     * @param sums what the small cells may be together
     * @param cells how many they are
     * @param all how many he knows of all of them
     * @param own how many he knows of this one
     */
    private Interval left(List<Integer> sums, int cells, int all, int own) {
        var fitting = sums.stream().filter(sum -> sum >= all).toList();
        if (fitting.isEmpty()) return Interval.exactly(0);
        var others = (k - 1) * (cells - 1) - (all - own);
        var lo = Math.max(0, fitting.get(0) - all - others);
        var hi = Math.min(k - 1 - own, fitting.get(fitting.size() - 1) - all);
        return new Interval(lo, Math.max(lo, hi));
    }

    private boolean leavesEnough(Interval left) {
        return parameters.profile().protects(left, k - 1);
    }
}
