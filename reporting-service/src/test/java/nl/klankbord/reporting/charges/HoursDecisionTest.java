package nl.klankbord.reporting.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.reporting.charges.HoursDecision.Facts;
import nl.klankbord.reporting.charges.HoursDecision.Taken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years of statements of one organisation, as a reader sees them who keeps each of them and knows this program. */
class HoursDecisionTest {
    private static final int K = 5;
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final int YEARS = 4;

    /** Somebody who talked in a month, for some quarters of an hour. */
    private record Talk(int caseNumber, YearMonth month, int quarters) {}

    /** What was worked, and what a reader was shown of it. */
    private record Shown(ChargePeriod period, HoursDecision decision, int otherQuarters, List<Talk> talks) {}

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(Long::valueOf);
    }

    /** Acceptance check 17. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aStatementIsTheSameWithNoCaseAndWithFour(int cases) {
        var talks = IntStream.range(0, cases)
                .mapToObj(each -> new Talk(each, START.plusMonths(each % 3), 4 + each))
                .toList();

        var decision = decide(quarter(0), talks, 7, List.of(), open(), false).decision();

        assertEquals(7, decision.shownQuarters());
        assertFalse(decision.casesShown());
        var statement = Charges.of(quarter(0), open(), decision.shownQuarters(), 21);
        var without = Charges.of(quarter(0), open(), 7, 21);
        assertEquals(without, statement);
    }

    @Test
    void theHoursOfFiveCasesAppearInOneAmountWithAllOtherWork() {
        var talks =
                IntStream.range(0, K).mapToObj(each -> new Talk(each, START, 4)).toList();

        var decision = decide(quarter(0), talks, 7, List.of(), open(), false).decision();

        assertEquals(7 + K * 4, decision.shownQuarters());
        assertTrue(decision.casesShown());
    }

    @Test
    void oneCaseThatGoesOnForMonthsStaysOneCase() {
        var talks = IntStream.range(0, 12)
                .mapToObj(month -> new Talk(1, START.plusMonths(month), 4))
                .toList();

        var decision = decide(ChargePeriod.named("2024").orElseThrow(), talks, 0, List.of(), open(), false)
                .decision();

        assertEquals(0, decision.shownQuarters());
    }

    @Test
    void whatWaitedIsSettledWithAllOtherWorkWhenTheOpenContractEnds() {
        var talks = List.of(new Talk(1, START, 8));

        assertEquals(
                15,
                decide(quarter(0), talks, 7, List.of(), open(), true).decision().shownQuarters());
        var replaced = new ArrayList<>(open());
        replaced.add(0, terms(START.plusMonths(3), BillingForm.PREPAID));
        var settled = decide(quarter(0), talks, 7, List.of(), replaced, false).decision();
        assertEquals(15, settled.shownQuarters(), "in the last period that has a line of hours");
        assertTrue(settled.last());
    }

    /** Two hours and nothing else would say that there is a case (vector V15). */
    @ParameterizedTest
    @EnumSource(
            value = BillingForm.class,
            names = {"PREPAID", "FLAT"})
    void hoursOfFewerThanKCasesNeverStandAloneWhenTheOpenContractEnds(BillingForm next) {
        var talks = List.of(new Talk(1, START, 8));
        var replaced = new ArrayList<>(open());
        replaced.add(0, terms(START.plusMonths(3), next));

        var settled = decide(quarter(0), talks, 0, List.of(), replaced, false);
        assertEquals(0, settled.decision().shownQuarters());
        assertTrue(settled.decision().last());
        assertEquals(1, settled.sums().size(), "they lapse: no later statement finds them");
        var after = decide(quarter(1), talks, 0, List.of(settled.decision()), replaced, false);
        assertEquals(0, after.decision().shownQuarters());
        assertFalse(after.decision().casesShown());
    }

    /** What is paid by a bundle counts for no line of hours. */
    @Test
    void casesUnderAnotherContractDoNotMakeUpTheNumber() {
        var talks = Stream.concat(
                        Stream.of(new Talk(0, START.plusMonths(2), 8)),
                        IntStream.range(1, K).mapToObj(each -> new Talk(each, START, 4)))
                .toList();
        var opened = List.of(terms(START.plusMonths(2), BillingForm.OPEN), terms(START, BillingForm.FLAT));

        assertEquals(
                7,
                decide(quarter(0), talks, 7, List.of(), opened, false)
                        .decision()
                        .shownQuarters());
    }

    /**
     * Three cases of one year and two of the next: both reports say fewer than k. A statement with the hours of five would tell
     * that neither year had none.
     */
    @Test
    void casesOfTwoYearsDoNotMakeUpTheNumber() {
        var talks = Stream.concat(
                        IntStream.range(0, 3).mapToObj(each -> new Talk(each, START.plusMonths(9), 4)),
                        IntStream.range(3, 5).mapToObj(each -> new Talk(each, START.plusMonths(12), 4)))
                .toList();
        var next = ChargePeriod.of(START.getYear() + 1).get(0);

        assertEquals(
                7, decide(next, talks, 7, List.of(), open(), false).decision().shownQuarters());
        var more = Stream.concat(
                        talks.stream(), IntStream.range(5, 8).mapToObj(each -> new Talk(each, START.plusMonths(13), 4)))
                .toList();
        assertEquals(
                7 + 8 * 4,
                decide(next, more, 7, List.of(), open(), false).decision().shownQuarters());
    }

    @Test
    void anOpenContractWithAnotherPriceGoesOnCarrying() {
        var talks = List.of(new Talk(1, START, 8));
        var renewed = new ArrayList<>(open());
        renewed.add(0, terms(START.plusMonths(3), BillingForm.OPEN));

        assertEquals(
                7,
                decide(quarter(1), talks, 7, List.of(), renewed, false)
                        .decision()
                        .shownQuarters());
    }

    @Test
    void hoursUnderABundleOrAFixedAmountNeverAppear() {
        for (var form : List.of(BillingForm.PREPAID, BillingForm.FLAT)) {
            var talks = IntStream.range(0, 9)
                    .mapToObj(each -> new Talk(each, START, 4))
                    .toList();
            var taken = decide(quarter(0), talks, 7, List.of(), List.of(terms(START, form)), false);

            assertEquals(0, taken.decision().shownQuarters());
            assertEquals(2, taken.sums().size(), "they are paid, and wait for nothing");
        }
    }

    /**
     * The strongest reader: knows the hours of all other work to the quarter, keeps every statement of four years, and
     * subtracts. Whatever is left over of a period must belong to at least k different cases.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfStatementsTellsTheHoursOfFewerThanKCases(long seed) {
        for (var shown : years(seed)) {
            var leftOver = shown.decision().shownQuarters() - shown.otherQuarters();
            var cases = cases(shown.talks());
            if (leftOver == 0) {
                assertFalse(shown.decision().casesShown());
            } else {
                assertTrue(cases.size() >= K, () -> leftOver + " quarters of " + cases);
                assertEquals(
                        leftOver,
                        shown.talks().stream().mapToInt(Talk::quarters).sum());
            }
        }
    }

    /** And what was never shown is exactly what waits: no hour is charged twice, none is lost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyHourIsChargedOnceOrWaits(long seed) {
        var all = talks(new Random(seed));
        var shown = years(seed).stream().flatMap(each -> each.talks().stream()).toList();

        assertEquals(shown.size(), Set.copyOf(shown).size());
        assertTrue(Set.copyOf(all).containsAll(shown));
    }

    private static Set<Integer> cases(List<Talk> talks) {
        var cases = new HashSet<Integer>();
        talks.forEach(talk -> cases.add(talk.caseNumber()));
        return cases;
    }

    /** Four years in quarters, half years or years, with random talks; what the reader saw of each. */
    private static List<Shown> years(long seed) {
        var talks = talks(new Random(seed));
        var random = new Random(~seed);
        var former = new ArrayList<HoursDecision>();
        var seen = new ArrayList<Shown>();
        var waiting = new ArrayList<>(talks);
        for (var period : periods(random)) {
            var other = random.nextInt(4) * 3;
            var open = waiting.stream()
                    .filter(talk -> !talk.month().isAfter(period.last()))
                    .toList();
            var decision = decide(period, open, talks, other, former).decision();
            seen.add(new Shown(period, decision, other, decision.casesShown() ? open : List.of()));
            if (decision.casesShown()) waiting.removeAll(open);
            former.add(decision);
        }
        return seen;
    }

    private static List<ChargePeriod> periods(Random random) {
        return IntStream.range(0, YEARS)
                .boxed()
                .flatMap(year -> {
                    var length = List.of(3, 6, 12).get(random.nextInt(3));
                    return ChargePeriod.of(START.getYear() + year).stream().filter(each -> each.months() == length);
                })
                .toList();
    }

    private static List<Talk> talks(Random random) {
        var talks = new HashSet<Talk>();
        for (var each = 0; each < 2 + random.nextInt(30); each++) {
            var first = random.nextInt(YEARS * 12);
            for (var month = first;
                    month < Math.min(YEARS * 12, first + 1 + random.nextInt(9));
                    month += 1 + random.nextInt(3)) {
                talks.add(new Talk(each, START.plusMonths(month), 1 + random.nextInt(8)));
            }
        }
        return List.copyOf(talks);
    }

    private static Taken decide(
            ChargePeriod period,
            List<Talk> talks,
            int other,
            List<HoursDecision> former,
            List<AgreedTerms> contracts,
            boolean closing) {
        return HoursDecision.of(
                new Facts(period, contracts, sums(period, talks, other), counts(talks), former, closing, K));
    }

    private static Taken decide(
            ChargePeriod period, List<Talk> waiting, List<Talk> all, int other, List<HoursDecision> former) {
        return HoursDecision.of(new Facts(period, open(), sums(period, waiting, other), counts(all), former, false, K));
    }

    private static List<WorkedSum> sums(ChargePeriod period, List<Talk> talks, int other) {
        var sums = new ArrayList<WorkedSum>();
        talks.stream()
                .map(Talk::month)
                .distinct()
                .forEach(month -> sums.add(new WorkedSum(
                        month,
                        TimeType.VERVOLG,
                        talks.stream()
                                .filter(talk -> talk.month().equals(month))
                                .mapToInt(Talk::quarters)
                                .sum())));
        if (other > 0) sums.add(new WorkedSum(period.last(), TimeType.VOORLICHTING, other));
        return sums;
    }

    /** As case-service counts them: a case once a month, with the month before. */
    private static List<WorkedCases> counts(List<Talk> talks) {
        var counts = new ArrayList<WorkedCases>();
        for (var number : cases(talks)) {
            @Nullable YearMonth before = null;
            var months = talks.stream()
                    .filter(talk -> talk.caseNumber() == number)
                    .map(Talk::month)
                    .distinct()
                    .sorted()
                    .toList();
            for (var month : months) {
                counts.add(new WorkedCases(month, before, 1));
                before = month;
            }
        }
        return counts;
    }

    private static ChargePeriod quarter(int at) {
        return ChargePeriod.of(START.getYear()).get(at);
    }

    private static List<AgreedTerms> open() {
        return List.of(terms(START, BillingForm.OPEN));
    }

    private static AgreedTerms terms(YearMonth from, BillingForm form) {
        return new AgreedTerms(from.atDay(1), form, 57_500, 9_500, false, 0);
    }
}
