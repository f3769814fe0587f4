package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Audits publications together: each passes alone, and no two of them may be subtracted to a small number. The parts are the
 * finest there are; a publication tells a sum of parts, exactly or within bounds.
 */
final class Ledger {
    /**
     * What one publication tells.
     *
     * @param of the parts it is the sum of
     * @param within what it tells of the sum
     */
    record Fact(List<String> of, Interval within) {
        Fact {
            of = List.copyOf(of);
        }
    }

    private final Parameters parameters;
    private final int nodeLimit;

    Ledger(Parameters parameters, int nodeLimit) {
        this.parameters = parameters;
        this.nodeLimit = nodeLimit;
    }

    Ledger(Parameters parameters) {
        this(parameters, Unknowns.NODE_LIMIT);
    }

    /**
     * Rule (a) for each protected sum whose true value is small.
     *
     * @param values the true number of each part
     * @param facts everything that is or would be published
     * @param protect sums of parts that must stay protected
     */
    Verdict audit(Map<String, Integer> values, List<Fact> facts, Collection<List<String>> protect) {
        var small = protect.stream()
                .filter(sum -> sum.stream().mapToInt(values::get).sum() < parameters.k())
                .toList();
        return audit(values, facts, small, told -> parameters.profile().protects(told, parameters.k()));
    }

    /**
     * The same for each sum that may be small as far as a reader can tell. Whether this passes follows from what is shown
     * alone, so that publishing or not tells nothing of the true values.
     */
    Verdict auditWhatMayBeSmall(Map<String, Integer> values, List<Fact> facts, Collection<List<String>> protect) {
        var k = parameters.k();
        return audit(
                values,
                facts,
                protect,
                told -> told.lo() >= k || parameters.profile().protects(told, k));
    }

    private Verdict audit(
            Map<String, Integer> values, List<Fact> facts, Collection<List<String>> sums, Predicate<Interval> safe) {
        try {
            var told = new Reading(values, facts, nodeLimit);
            return sums.stream().map(told::feasible).allMatch(safe) ? Verdict.PASS : Verdict.fails(Verdict.Rule.RULE_A);
        } catch (NodeLimitReached | Contradiction e) {
            return Verdict.fails(Verdict.Rule.NODE_LIMIT);
        }
    }

    /** Everything a reader has before him. */
    static final class Reading {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Unknowns unknowns;

        Reading(Map<String, Integer> values, List<Fact> facts, int nodeLimit) {
            unknowns = new Unknowns(nodeLimit);
            var most = values.values().stream().mapToInt(Integer::intValue).sum();
            for (var fact : facts) most = Math.max(most, fact.within().hi());
            for (var part : values.keySet()) places.put(part, unknowns.add(new Interval(0, most)));
            for (var fact : facts) unknowns.sum(places(fact.of()), fact.within());
        }

        Interval feasible(List<String> sum) {
            return unknowns.feasible(places(sum));
        }

        private List<Integer> places(List<String> parts) {
            var found = new ArrayList<Integer>();
            for (var part : parts) found.add(places.get(part));
            return found;
        }
    }
}
