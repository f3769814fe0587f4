package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tables of one year speak of the same cases (domain.md 7.4: all published facts together). Why a row that always means a row of
 * another table is joined to one that does not.
 */
class TogetherTest {
    private static final Parameters PARAMETERS = Parameters.standard(LocalDate.of(2023, 1, 1), 5, Profile.STRICT);
    private static final int LEAST = 17;
    private static final int MOST = 18;

    /** All cases by topic and by reason, where one reason is given for one topic only. */
    @Test
    void aRowThatMeansARowOfAnotherTableIsSeenToLeak() {
        assertFalse(attack(false).leaks().isEmpty());
    }

    /** The same cases; the reason stands in one row with one that is given for any topic. */
    @Test
    void joinedToAnotherRowItTellsNothingOfTheOtherTable() {
        assertEquals(List.of(), attack(true).leaks());
    }

    private static Attack attack(boolean joined) {
        var function = new PublicationFunction(PARAMETERS);
        var attack = new Attack(PARAMETERS);
        for (var total = LEAST; total <= MOST; total++) {
            var cases = total;
            Attack.everyInput(2, cases, topics -> {
                var outside = topics.get(0);
                var byTopic = List.of(topics.get(1), outside, cases - outside - topics.get(1));
                var shown = function.publish(byTopic);
                Attack.everyInput(3, cases, reasons -> {
                    if (reasons.get(0) > outside) return;
                    var byReason = reasons(reasons, cases, joined);
                    attack.see(byTopic, List.of(shown, function.publish(byReason)));
                });
            });
        }
        return attack;
    }

    private static List<Integer> reasons(List<Integer> reasons, int cases, boolean joined) {
        var outOfScope = reasons.get(0);
        var completed = reasons.get(1);
        var stopped = reasons.get(2);
        var rest = cases - outOfScope - completed - stopped;
        return joined ? List.of(outOfScope + completed, stopped, rest) : List.of(outOfScope, completed, stopped, rest);
    }

    /** A case that is open at the end of a year counts in the next one too; how many came new is what is left. */
    @Test
    void howManyCameNewMayAlwaysBeAllOfAYear() {
        newContacts(true).forEach((shown, came) -> assertTrue(came.contains((Integer) shown.get(1)), shown::toString));
        assertTrue(newContacts(false).values().stream().anyMatch(came -> came.equals(Set.of(2))));
    }

    /** What new contacts there may be, by what two years show: reasons of the first and the total of the second. */
    private static Map<List<Object>, Set<Integer>> newContacts(boolean joined) {
        var function = new PublicationFunction(PARAMETERS);
        var came = new HashMap<List<Object>, Set<Integer>>();
        Attack.everyInput(3, MOST, reasons -> {
            var open = reasons.get(0);
            var shown = function.publish(
                    joined
                            ? List.of(open + reasons.get(1), reasons.get(2))
                            : List.of(open, reasons.get(1), reasons.get(2)));
            for (var fresh = 0; fresh <= MOST; fresh++) {
                if (open + fresh < PARAMETERS.k()) continue;
                came.computeIfAbsent(List.of(shown, open + fresh), first -> new HashSet<>())
                        .add(fresh);
            }
        });
        came.keySet().removeIf(shown -> (Integer) shown.get(1) > MOST);
        return came;
    }

    @Test
    void anActionThatRepeatsAWishIsToldOnce() {
        var wishes = CountedTable.of("T5", "mode", List.of("SPARREN", "MELDEN_VIA_VP", "MEDIATION"), List.of(20, 9, 6));
        var actions = new CountedTable(
                "T5", "action", true, List.of("ACT.LUI", "ACT.MVP"), List.of(20, 9), List.of(), List.of());
        var counts =
                new YearCounts(2025, 480, 35, List.of(wishes, actions), YearCounts.Terms.NONE, YearCounts.Work.NONE);
        var codes = new YearTables(PARAMETERS)
                .of(counts, List.of()).tables().stream()
                        .filter(table -> table.key().equals("T5/action"))
                        .flatMap(table -> table.cells().stream())
                        .map(PublishedCell::code)
                        .toList();
        assertEquals(List.of("ACT.LUI"), codes);
    }
}
