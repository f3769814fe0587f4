package nl.klankbord.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Sums sorted into two families, in each of which two sums share nothing or one holds the other: the years and the rows of a
 * pool, the rows and the columns of a cross table, the fine and the coarse rows of two versions. Whatever is published of one
 * organisation is of this kind.
 */
final class Families {
    private static final int NONE = -1;

    private final List<BitSet> sums;
    private final int[] family;

    private Families(List<BitSet> sums) {
        this.sums = sums;
        this.family = new int[sums.size()];
    }

    /** The two families of these sums, no two of which are the same; empty if two are not enough. */
    static Optional<Families> of(List<BitSet> sums) {
        var families = new Families(sums);
        return families.sorted() ? Optional.of(families) : Optional.empty();
    }

    /** Two sums that cross are in different families; so each sum says of those that cross it where they are. */
    private boolean sorted() {
        Arrays.fill(family, NONE);
        for (var first = 0; first < family.length; first++) {
            if (family[first] != NONE) continue;
            family[first] = 0;
            var next = new ArrayDeque<>(List.of(first));
            while (!next.isEmpty()) if (!sortedAround(next.remove(), next)) return false;
        }
        return true;
    }

    private boolean sortedAround(int sum, ArrayDeque<Integer> next) {
        for (var other = 0; other < family.length; other++) {
            if (!cross(sums.get(sum), sums.get(other))) continue;
            if (family[other] == family[sum]) return false;
            if (family[other] != NONE) continue;
            family[other] = 1 - family[sum];
            next.add(other);
        }
        return true;
    }

    private static boolean cross(BitSet one, BitSet other) {
        return one.intersects(other) && !holds(one, other) && !holds(other, one);
    }

    private static boolean holds(BitSet outer, BitSet inner) {
        var rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    boolean isSecond(int sum) {
        return family[sum] == 1;
    }

    /**
     * The smallest sum of a family that holds these numbers.
     *
     * @param inner which numbers
     * @param but the sum they are themselves, if they are one
     * @return its place, or -1 if there is none
     */
    int around(BitSet inner, boolean second, int but) {
        var found = NONE;
        for (var at = 0; at < family.length; at++) {
            if (at == but || isSecond(at) != second || !holds(sums.get(at), inner)) continue;
            if (found == NONE || sums.get(at).cardinality() < sums.get(found).cardinality()) found = at;
        }
        return found;
    }
}
