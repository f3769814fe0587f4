package nl.klankbord.casework.officers;

import java.util.List;

/** Whether an organisation can be escalated to: two officers, so that none is alone, and somebody to fall back on (P1-1). */
final class Readiness {
    private static final int LEAST = 2;

    private Readiness() {}

    /**
     * What counts of an officer.
     *
     * @param reachable whether the newest directory names the key, and it can be sealed to today
     * @param fallback whether this is the fallback
     * @param excluded whether nothing new may go there
     */
    record Place(boolean reachable, boolean fallback, boolean excluded) {
        private boolean counts() {
            return reachable && !excluded;
        }
    }

    static boolean of(List<Place> places) {
        var officers = places.stream()
                .filter(place -> place.counts() && !place.fallback())
                .count();
        return officers >= LEAST && places.stream().anyMatch(place -> place.counts() && place.fallback());
    }
}
