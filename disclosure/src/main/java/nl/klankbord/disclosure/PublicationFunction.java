package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes of the true cells of a one-way table what may be shown of it (domain.md 7.3). Each decision follows from what the
 * reader is shown, so that knowing this program adds nothing.
 */
final class PublicationFunction {
    private final Parameters parameters;
    private final int k;

    PublicationFunction(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
    }

    /** For a table that has no coarser form. */
    Outcome publish(List<Integer> cells) {
        var total = sum(cells);
        return total < k ? Outcome.sentence() : only(cells, false);
    }

    /**
     * For a table with a fine and a coarse form.
     *
     * @param groups the places of the fine cells of each coarse one
     */
    Outcome publish(List<Integer> cells, List<List<Integer>> groups) {
        var total = sum(cells);
        if (total < k) return Outcome.sentence();
        return isFine(total, cells.size()) ? only(cells, false) : only(joined(cells, groups), true);
    }

    /** Whether there are enough cases for the fine form of a table that has two. */
    boolean isFine(int total, int categories) {
        return total >= parameters.fineFactor() * k && !inClosedWindow(total, categories);
    }

    static List<Integer> joined(List<Integer> cells, List<List<Integer>> groups) {
        return groups.stream()
                .map(group -> group.stream().mapToInt(cells::get).sum())
                .toList();
    }

    /**
     * Where a table of small cells only would be unsafe; its absence would betray it, so there is none for any input.
     */
    boolean inClosedWindow(int total, int categories) {
        return total > (k - 1) * (categories - 1) && total <= (k - 1) * categories;
    }

    /** Only one form is ever tried: trying another after a failure would tell that it failed. */
    private Outcome only(List<Integer> cells, boolean coarse) {
        var total = sum(cells);
        if (inClosedWindow(total, cells.size())) return Outcome.total(coarse, total, Reason.CLOSED_WINDOW);
        if (exactIsSafe(cells, total)) return Outcome.table(coarse, total, shown(cells), Reason.SMALL);
        var largest = cells.indexOf(Collections.max(cells));
        if (smallCells(cells) == 0 || cells.get(largest) < k) return Outcome.total(coarse, total, Reason.NO_SAFE_TABLE);
        return largestHidden(cells, largest, coarse, total);
    }

    private boolean exactIsSafe(List<Integer> cells, int total) {
        return exactIsSafe(smallCells(cells), sumOfSmall(cells), Collections.max(cells), total);
    }

    /**
     * Whether all other cells may be shown.
     *
     * @param small how many cells are small
     * @param hidden their sum
     * @param largest the largest cell
     * @param total the sum of all
     */
    private boolean exactIsSafe(int small, int hidden, int largest, int total) {
        if (largest >= k && parameters.tooMuch(largest, total)) return false;
        if (small == 0) return true;
        var feasible = new Interval(Math.max(0, hidden - (k - 1) * (small - 1)), Math.min(k - 1, hidden));
        return hidden >= k && parameters.profile().protects(feasible, k);
    }

    /**
     * What the small cells of a published table may be together, for a reader who knows this program: that the largest cell is
     * hidden tells that the table could not be shown without hiding it.
     *
     * @param cells the published cells
     * @param total the published total
     * @return every sum that gives this table, in order; none if it has no small cell
     */
    List<Integer> sumsOfSmall(List<ShownCell> cells, int total) {
        var small = (int) cells.stream().filter(ShownCell::small).count();
        var shown = cells.stream()
                .filter(cell -> !cell.hidden())
                .mapToInt(ShownCell::atLeast)
                .sum();
        var hidden = total - shown;
        if (small == 0) return List.of();
        var largest =
                cells.stream().filter(cell -> cell.hidden() && !cell.small()).findFirst();
        if (largest.isEmpty()) return List.of(hidden);
        var most = Math.min((k - 1) * small, hidden - largest.get().atLeast());
        return IntStream.rangeClosed(0, most)
                .filter(sum -> !exactIsSafe(small, sum, hidden - sum, total))
                .boxed()
                .toList();
    }

    private Outcome largestHidden(List<Integer> cells, int largest, boolean coarse, int total) {
        var least = k;
        for (var at = 0; at < cells.size(); at++) {
            if (at != largest && cells.get(at) >= k) least = Math.max(least, cells.get(at) + (at < largest ? 1 : 0));
        }
        var hidden = cells.get(largest) + sumOfSmall(cells);
        var feasible = new Interval(0, Math.min(k - 1, hidden - least));
        var leastOfLargest = Math.max(least, hidden - (k - 1) * smallCells(cells));
        if (!parameters.profile().protects(feasible, k) || parameters.tooMuch(leastOfLargest, total)) {
            return Outcome.total(coarse, total, Reason.NO_SAFE_TABLE);
        }
        var shown = new ArrayList<>(shown(cells));
        shown.set(largest, ShownCell.atLeast(least));
        return Outcome.table(coarse, total, shown, Reason.LARGEST_HIDDEN);
    }

    private List<ShownCell> shown(List<Integer> cells) {
        return cells.stream()
                .map(cell -> cell < k ? ShownCell.SMALL : ShownCell.exactly(cell))
                .toList();
    }

    private int smallCells(List<Integer> cells) {
        return (int) cells.stream().filter(cell -> cell < k).count();
    }

    private int sumOfSmall(List<Integer> cells) {
        return cells.stream()
                .mapToInt(Integer::intValue)
                .filter(cell -> cell < k)
                .sum();
    }

    static int sum(List<Integer> cells) {
        return cells.stream().mapToInt(Integer::intValue).sum();
    }
}
