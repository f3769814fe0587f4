package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader works out of one table, and whether it is too much (domain.md 7.4). An insider subtracts what he knows from
 * cells, labels and sums; the rules then run with k - 1.
 */
final class TableAudit {
    /**
     * One cell: what it is, how it is shown, how much of it an insider knows.
     *
     * @param value the true number
     * @param shown what a reader knows of it
     * @param known how many of it an insider knows
     */
    record Cell(int value, ShownCell shown, int known) {}

    /**
     * A hidden cell and what it may be.
     *
     * @param cell its place
     * @param interval what it may be
     */
    record Feasible(int cell, Interval interval) {}

    /**
     * What came out.
     *
     * @param feasible what each hidden cell may be
     * @param hiddenSum how much is hidden altogether
     * @param ruleA whether each hidden small cell stays wide enough
     * @param ruleB whether nothing or enough is hidden
     * @param ruleC whether no cell is nearly everything
     */
    record Finding(List<Feasible> feasible, int hiddenSum, boolean ruleA, boolean ruleB, boolean ruleC) {
        Verdict verdict() {
            if (!ruleA) return Verdict.fails(Verdict.Rule.RULE_A);
            if (!ruleB) return Verdict.fails(Verdict.Rule.RULE_B);
            return ruleC ? Verdict.PASS : Verdict.fails(Verdict.Rule.RULE_C);
        }
    }

    private final Parameters parameters;
    private final int nodeLimit;

    TableAudit(Parameters parameters, int nodeLimit) {
        this.parameters = parameters;
        this.nodeLimit = nodeLimit;
    }

    TableAudit(Parameters parameters) {
        this(parameters, Unknowns.NODE_LIMIT);
    }

    /** A one-way table with its exact total. */
    Verdict oneWay(List<Cell> cells) {
        return verdict(cells, List.of(IntStream.range(0, cells.size()).boxed().toList()));
    }

    /** Cells and the places of each sum that is told exactly. */
    Verdict verdict(List<Cell> cells, List<List<Integer>> sums) {
        try {
            return find(cells, sums).verdict();
        } catch (NodeLimitReached e) {
            return Verdict.fails(Verdict.Rule.NODE_LIMIT);
        }
    }

    /**
     * Looks at a table whose sums are told exactly.
     *
     * @param cells its cells
     * @param sums the places of the cells of each sum
     * @throws NodeLimitReached if the search does not end within its limit
     */
    Finding find(List<Cell> cells, List<List<Integer>> sums) {
        var total = cells.stream().mapToInt(Cell::value).sum();
        var insider = cells.stream().anyMatch(cell -> cell.known() > 0);
        var k = insider ? parameters.k() - 1 : parameters.k();
        var unknowns = unknowns(cells, sums, total);
        var feasible = new ArrayList<Feasible>();
        var hiddenSum = 0;
        var ruleA = true;
        var ruleC = true;
        for (var at = 0; at < cells.size(); at++) {
            var cell = cells.get(at);
            if (cell.shown().hidden()) {
                var interval = unknowns.feasible(List.of(at));
                feasible.add(new Feasible(at, interval));
                hiddenSum += cell.value() - cell.known();
                ruleA &= !cell.shown().small() || parameters.profile().protects(interval, k);
                ruleC &= cell.shown().small() || !parameters.tooMuch(interval.lo() + cell.known(), total);
            } else {
                ruleC &= !parameters.tooMuch(cell.value(), total);
            }
        }
        return new Finding(feasible, hiddenSum, ruleA, feasible.isEmpty() || hiddenSum >= k, ruleC);
    }

    private Unknowns unknowns(List<Cell> cells, List<List<Integer>> sums, int total) {
        var unknowns = new Unknowns(nodeLimit);
        for (var cell : cells) {
            var bounds = cell.shown().bounds(parameters.k(), total);
            var place = unknowns.add(bounds.less(cell.known()));
            if (place < 0) throw new IllegalStateException("A cell has no place");
        }
        for (var sum : sums) {
            var value = sum.stream()
                    .mapToInt(at -> cells.get(at).value() - cells.get(at).known())
                    .sum();
            unknowns.sum(sum, Interval.exactly(value));
        }
        return unknowns;
    }
}
