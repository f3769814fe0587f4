package nl.klankbord.reporting.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.disclosure.CountedTable.Known;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.TaxonomyCode;

/**
 * What an organisation knows from its own register of reports: it may subtract those from any table.
 *
 * @param received reports that came in the year
 * @param carried reports that came before and were not closed when the year began: their cases may have a card in this year
 *     too, so they are so many at most
 * @param terms how its statutory terms went
 */
record RegisterFacts(Reports received, Reports carried, YearCounts.Terms terms) {
    /**
     * Reports as their readers can count them.
     *
     * @param topics how many by topic of the first level
     * @param natures how many by what they are in law
     */
    record Reports(Map<String, Integer> topics, Map<String, Integer> natures) {
        static final Reports NONE = new Reports(Map.of(), Map.of());

        /** How many. */
        int count() {
            return natures.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final String BEHAVIOUR = "OO";
    private static final String THROUGH_ADVISOR = "MELDEN_VIA_VP";

    /** Of a register that was destroyed before it was counted nobody can tell: it may have told of every case. */
    static RegisterFacts ofEverything(int cases) {
        return new RegisterFacts(
                Reports.NONE,
                new Reports(each(CountedCodes.TOPICS, cases), each(CountedCodes.NATURES, cases)),
                YearCounts.Terms.NONE);
    }

    private static Map<String, Integer> each(List<String> codes, int cases) {
        return codes.stream().collect(Collectors.toMap(Function.identity(), code -> cases));
    }

    /**
     * The register says only that it was undesirable behaviour; its readers know which kind. So each may be of any kind, and
     * one of an unknown topic as well.
     */
    List<Known> ofTopics() {
        return known(reports -> reports.topics().entrySet().stream()
                .map(topic -> new Known(
                        CountedCodes.TOPICS.contains(topic.getKey())
                                ? at(CountedCodes.TOPICS, topic.getKey()::equals)
                                : at(CountedCodes.TOPICS, code -> code.startsWith(BEHAVIOUR)),
                        topic.getValue())));
    }

    List<Known> ofNatures() {
        return known(reports -> reports.natures().entrySet().stream()
                .map(nature -> new Known(at(CountedCodes.NATURES, row(nature.getKey())::equals), nature.getValue())));
    }

    /** Whom a report is about, its readers know. */
    List<Known> ofParties() {
        return all(at(
                CountedCodes.PARTIES,
                party -> !party.equals(CountedCodes.UNKNOWN) && !party.equals(CountedCodes.UNSAID)));
    }

    /** At most everybody who reported is known to whoever read the report. */
    List<Known> ofKnown() {
        return all(at(CountedCodes.KNOWN, CountedCodes.KNOWN_TO_SOMEBODY::equals));
    }

    List<Known> ofModes() {
        return all(at(CountedCodes.MODES, THROUGH_ADVISOR::equals));
    }

    private List<Known> all(List<Integer> rows) {
        return known(reports -> Stream.of(new Known(rows, reports.count())));
    }

    private List<Known> known(Function<Reports, Stream<Known>> of) {
        return Stream.concat(
                        of.apply(received), of.apply(carried).map(each -> new Known(each.rows(), each.cases(), false)))
                .filter(each -> each.cases() > 0)
                .toList();
    }

    private static String row(String nature) {
        return CountedCodes.NATURES.contains(nature) ? nature : CountedCodes.nature(new TaxonomyCode(nature));
    }

    private static List<Integer> at(List<String> codes, Predicate<String> which) {
        return IntStream.range(0, codes.size())
                .filter(row -> which.test(codes.get(row)))
                .boxed()
                .toList();
    }
}
