package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        if (total >= parameters.fineFactor() * k && !inClosedWindow(total, cells.size())) return only(cells, false);
        return only(joined(cells, groups), true);
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
        if (cells.stream().anyMatch(cell -> cell >= k && parameters.tooMuch(cell, total))) return false;
        var small = smallCells(cells);
        var hidden = sumOfSmall(cells);
        if (small == 0) return true;
        var feasible = new Interval(Math.max(0, hidden - (k - 1) * (small - 1)), Math.min(k - 1, hidden));
        return hidden >= k && parameters.profile().protects(feasible, k);
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
