package nl.klankbord.reporting.charges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import nl.klankbord.disclosure.StatementRule;
import nl.klankbord.protocol.events.BillingForm;
import org.jspecify.annotations.Nullable;

/**
 * Which hours a period shows. Decided once: a statement that is credited and issued again shows the same.
 *
 * @param from first day of the period
 * @param until its last day
 * @param shownQuarters hours in the one line of all work
 * @param casesShown whether hours of cases are among them, so that their count begins anew
 * @param last whether nothing is carried any further: it is settled with other work, or lapses
 */
record HoursDecision(LocalDate from, LocalDate until, int shownQuarters, boolean casesShown, boolean last) {
    /** What a decision takes out of the hours that wait. */
    record Taken(HoursDecision decision, List<WorkedSum> sums) {}

    /**
     * What is known when a period is decided.
     *
     * @param period which one
     * @param contracts all contracts of the organisation
     * @param waiting hours that no period has taken, up to its end
     * @param counts how many cases had talks, of all months
     * @param former the decisions before it
     * @param closing whether the contract ends with the period
     * @param k below this a number of cases is small
     */
    record Facts(
            ChargePeriod period,
            List<AgreedTerms> contracts,
            List<WorkedSum> waiting,
            List<WorkedCases> counts,
            List<HoursDecision> former,
            boolean closing,
            int k) {}

    static Taken of(Facts facts) {
        var open = facts.waiting.stream().filter(sum -> isOpen(sum, facts)).toList();
        var ofCases = open.stream().filter(WorkedSum::ofCases).toList();
        var other = quarters(open) - quarters(ofCases);
        var last = facts.closing || endsOpen(facts);
        // Where nothing else is charged by the hour, settled hours would stand alone and say that there is a case.
        var settled = last && charged(facts) && other > 0;
        var decided = StatementRule.OPEN.decide(facts.k, casesOfAYear(facts), quarters(ofCases), other, settled);
        var decision = new HoursDecision(
                facts.period.from(),
                facts.period.until(),
                Math.toIntExact(decided.shownQuarters()),
                decided.casesShown(),
                last);
        // After the end nothing is carried: what was not settled lapses.
        var carried = decided.casesShown() || last ? List.<WorkedSum>of() : ofCases;
        return new Taken(
                decision,
                facts.waiting.stream().filter(sum -> !carried.contains(sum)).toList());
    }

    /** Hours under a bundle or a fixed amount are paid already: they go without a trace. */
    private static boolean isOpen(WorkedSum sum, Facts facts) {
        return isOpen(sum.month(), facts.contracts);
    }

    /** A contract of another form ends an open one in its last month; an open one that follows goes on carrying. */
    private static boolean endsOpen(Facts facts) {
        return facts.period
                .all()
                .anyMatch(month -> isOpen(month, facts.contracts) && !isOpen(month.plusMonths(1), facts.contracts));
    }

    /** Whether the statement has a line of hours, with no case as well. */
    private static boolean charged(Facts facts) {
        return facts.period.all().anyMatch(month -> isOpen(month, facts.contracts));
    }

    static boolean isOpen(YearMonth month, List<AgreedTerms> contracts) {
        return AgreedTerms.in(month, contracts)
                .filter(terms -> terms.billingForm() == BillingForm.OPEN)
                .isPresent();
    }

    /**
     * The most different cases of one calendar year since hours of cases last appeared. Not of all years together: the hours
     * of three of one year and two of the next would tell, beside two reports that both say fewer than k, that neither year
     * had none.
     */
    private static int casesOfAYear(Facts facts) {
        if (!charged(facts)) return 0;
        var counted = facts.counts.stream()
                .filter(count -> isOpen(count.month(), facts.contracts))
                .toList();
        var from = countedFrom(facts);
        return counted.stream()
                .map(count -> count.month().getYear())
                .distinct()
                .mapToInt(year -> casesOf(year, counted, from, facts.period.last()))
                .max()
                .orElse(0);
    }

    private static int casesOf(int year, List<WorkedCases> counted, @Nullable YearMonth from, YearMonth until) {
        var january = YearMonth.of(year, 1);
        var december = YearMonth.of(year, 12);
        return WorkedCases.different(
                counted,
                from == null || from.isBefore(january) ? january : from,
                until.isAfter(december) ? december : until);
    }

    /** The month after hours of cases last appeared. */
    private static @Nullable YearMonth countedFrom(Facts facts) {
        return facts.former.stream()
                .filter(HoursDecision::casesShown)
                .map(HoursDecision::until)
                .max(Comparator.naturalOrder())
                .map(day -> YearMonth.from(day).plusMonths(1))
                .orElse(null);
    }

    private static long quarters(List<WorkedSum> sums) {
        return sums.stream().mapToLong(WorkedSum::quarters).sum();
    }
}
