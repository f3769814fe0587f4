package nl.klankbord.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.disclosure.YearCounts;

/**
 * What an organisation knows from its own register of reports: it may subtract those from any table.
 *
 * @param topics how many reports by topic of the first level
 * @param natures how many by what they are in law
 * @param terms how its statutory terms went
 */
record RegisterFacts(Map<String, Integer> topics, Map<String, Integer> natures, YearCounts.Terms terms) {
    private static final String BEHAVIOUR = "OO";
    private static final String THROUGH_ADVISOR = "MELDEN_VIA_VP";
    private static final int FINE_OF_BEHAVIOUR = 7;

    /**
     * The register says only that it was undesirable behaviour; its readers know which kind. So each kind is tried as the
     * one they know of.
     */
    List<List<Integer>> ofTopics() {
        if (reports() == 0) return List.of();
        var ways = new ArrayList<List<Integer>>();
        for (var fine = 0; fine < FINE_OF_BEHAVIOUR; fine++) {
            var which = fine;
            ways.add(CountedCodes.TOPICS.stream()
                    .map(code -> code.startsWith(BEHAVIOUR)
                            ? (CountedCodes.TOPICS.indexOf(code) == which ? behaviour() : 0)
                            : topics.getOrDefault(code, 0))
                    .toList());
        }
        return List.copyOf(ways);
    }

    List<List<Integer>> ofNatures() {
        if (reports() == 0) return List.of();
        return List.of(CountedCodes.NATURES.stream()
                .map(code -> natures.getOrDefault(code, 0))
                .toList());
    }

    /** Whom a report is about, its readers know; so each party is tried as the one of all of them. */
    List<List<Integer>> ofParties() {
        if (reports() == 0) return List.of();
        return CountedCodes.PARTIES.stream()
                .filter(party -> !party.equals(CountedCodes.UNKNOWN) && !party.equals(CountedCodes.UNSAID))
                .map(party -> all(CountedCodes.PARTIES, party))
                .toList();
    }

    /** At most everybody who reported is known to whoever read the report. */
    List<List<Integer>> ofKnown() {
        return reports() == 0 ? List.of() : List.of(all(CountedCodes.KNOWN, CountedCodes.KNOWN_TO_SOMEBODY));
    }

    List<List<Integer>> ofModes() {
        if (reports() == 0) return List.of();
        return List.of(all(CountedCodes.MODES, THROUGH_ADVISOR));
    }

    private List<Integer> all(List<String> codes, String row) {
        return codes.stream().map(code -> code.equals(row) ? reports() : 0).toList();
    }

    private int behaviour() {
        return topics.getOrDefault(BEHAVIOUR, 0) + topics.getOrDefault("ONBEKEND", 0);
    }

    private int reports() {
        return natures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
