package nl.klankbord.disclosure;

import java.util.HashMap;
import java.util.Map;

/** Gives one small object for whatever reads the same, so that much that was seen is quick to compare. */
final class Sights {
    /** Equal to itself only; there is one for each thing that is read. */
    private static final class Sight {
        private final Object read;

        Sight(Object read) {
            this.read = read;
        }

        @Override
        public String toString() {
            return read.toString();
        }
    }

    private final Map<Object, Object> seen = new HashMap<>();

    Object of(Object read) {
        return seen.computeIfAbsent(read, Sight::new);
    }
}
