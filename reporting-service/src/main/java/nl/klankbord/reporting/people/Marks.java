package nl.klankbord.reporting.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what the people are known who did something to a text: person, key and account of each. Four eyes are two sets that
 * share nothing; the database compares the same two.
 *
 * @param all all of all of them
 */
public record Marks(Set<String> all) {
    private static final String BETWEEN = "\n";

    /** Takes over the set. */
    public Marks {
        all = Collections.unmodifiableSet(new TreeSet<>(all));
    }

    /** As they were stored. */
    public static Marks read(String stored) {
        return new Marks(Arrays.stream(stored.split(BETWEEN))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** One to a line; a mark has no line break in it. */
    public String stored() {
        return String.join(BETWEEN, all);
    }

    /** These and more. */
    public Marks and(Collection<String> more) {
        var both = new TreeSet<>(all);
        both.addAll(more);
        return new Marks(both);
    }

    /** Whether somebody who is known by these is one of the people. */
    public boolean know(Collection<String> somebody) {
        return !Collections.disjoint(all, somebody);
    }
}
