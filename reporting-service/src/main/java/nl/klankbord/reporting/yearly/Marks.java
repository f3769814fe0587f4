package nl.klankbord.reporting.yearly;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what the people are known who did something to a version: person, key and account of each. Four eyes are two sets that
 * share nothing; the database compares the same two.
 */
record Marks(Set<String> all) {
    private static final String BETWEEN = "\n";

    /** Takes over the set. */
    Marks {
        all = Collections.unmodifiableSet(new TreeSet<>(all));
    }

    static Marks read(String stored) {
        return new Marks(Arrays.stream(stored.split(BETWEEN))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** One to a line; a mark has no line break in it. */
    String stored() {
        return String.join(BETWEEN, all);
    }

    Marks and(Collection<String> more) {
        var both = new TreeSet<>(all);
        both.addAll(more);
        return new Marks(both);
    }

    boolean know(Collection<String> somebody) {
        return !Collections.disjoint(all, somebody);
    }
}
