package nl.klankbord.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.CountedTable.Known;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.TaxonomyCode;

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

    /**
     * The register says only that it was undesirable behaviour; its readers know which kind. So each may be of any kind, and
     * one of an unknown topic as well.
     */
    List<Known> ofTopics() {
        var known = new ArrayList<Known>();
        for (var topic : topics.entrySet()) {
            var rows = CountedCodes.TOPICS.contains(topic.getKey())
                    ? at(CountedCodes.TOPICS, topic.getKey()::equals)
                    : at(CountedCodes.TOPICS, code -> code.startsWith(BEHAVIOUR));
            known.add(new Known(rows, topic.getValue()));
        }
        return List.copyOf(known);
    }

    List<Known> ofNatures() {
        return natures.entrySet().stream()
                .map(nature -> new Known(at(CountedCodes.NATURES, row(nature.getKey())::equals), nature.getValue()))
                .toList();
    }

    /** Whom a report is about, its readers know. */
    List<Known> ofParties() {
        var said = at(
                CountedCodes.PARTIES,
                party -> !party.equals(CountedCodes.UNKNOWN) && !party.equals(CountedCodes.UNSAID));
        return List.of(new Known(said, reports()));
    }

    /** At most everybody who reported is known to whoever read the report. */
    List<Known> ofKnown() {
        return List.of(new Known(at(CountedCodes.KNOWN, CountedCodes.KNOWN_TO_SOMEBODY::equals), reports()));
    }

    List<Known> ofModes() {
        return List.of(new Known(at(CountedCodes.MODES, THROUGH_ADVISOR::equals), reports()));
    }

    private static String row(String nature) {
        return CountedCodes.nature(new TaxonomyCode(nature));
    }

    private static List<Integer> at(List<String> codes, Predicate<String> which) {
        return IntStream.range(0, codes.size())
                .filter(row -> which.test(codes.get(row)))
                .boxed()
                .toList();
    }

    private int reports() {
        return natures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
