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
 * @param last whether nothing could be carried any further
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
        var cases = WorkedCases.different(facts.counts, countedFrom(facts), facts.period.last());
        var last = facts.closing || endsOpen(facts);
        var all = quarters(open);
        var decided = StatementRule.OPEN.decide(facts.k, cases, quarters(ofCases), all - quarters(ofCases), last);
        var decision = new HoursDecision(
                facts.period.from(),
                facts.period.until(),
                Math.toIntExact(decided.shownQuarters()),
                decided.casesShown(),
                last);
        var carried = decided.casesShown() ? List.<WorkedSum>of() : ofCases;
        return new Taken(
                decision,
                facts.waiting.stream().filter(sum -> !carried.contains(sum)).toList());
    }

    /** Hours under a bundle or a fixed amount are paid already: they go without a trace. */
    private static boolean isOpen(WorkedSum sum, Facts facts) {
        return AgreedTerms.in(sum.month(), facts.contracts)
                .filter(terms -> terms.billingForm() == BillingForm.OPEN)
                .isPresent();
    }

    /** A contract of another form that holds at the end ends an open one; an open one that follows goes on carrying. */
    private static boolean endsOpen(Facts facts) {
        return AgreedTerms.in(facts.period.last(), facts.contracts)
                .filter(terms -> terms.billingForm() != BillingForm.OPEN)
                .isPresent();
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
