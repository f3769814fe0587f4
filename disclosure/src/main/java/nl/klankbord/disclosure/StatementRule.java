package nl.klankbord.disclosure;

/**
 * Which hours a statement of charges may show (domain.md 7.6). An invoice is a publication: two hours and nothing else say
 * that there is a case. First consults never reach it.
 *
 * <p>Does not protect against: the last statement of a contract under which fewer than k cases had hours, which settles
 * them in one line with all other work.
 */
public enum StatementRule {
    /** Work is billed as it comes; hours of cases wait until at least k cases had some. */
    OPEN,

    /** An hour bundle, renewed at the end of the period only. */
    PREPAID,

    /** One amount for everything. */
    FLAT;

    /**
     * What a statement shows and what waits, in quarters of an hour.
     *
     * @param shownQuarters hours in the one line of all work
     * @param carriedQuarters hours of cases for the next statement
     * @param casesShown whether hours of cases are in the line, so that their count begins anew
     */
    public record Decision(long shownQuarters, long carriedQuarters, boolean casesShown) {}

    /**
     * Decides for one statement.
     *
     * @param k below this a number of cases is small
     * @param cases how many cases had billable hours since the last statement that showed hours of cases
     * @param caseQuarters their hours, with all that was carried
     * @param otherQuarters hours of all other work in the period
     * @param lastOfContract whether nothing can be carried any further
     */
    public Decision decide(int k, int cases, long caseQuarters, long otherQuarters, boolean lastOfContract) {
        if (k < Parameters.LEAST_K || cases < 0 || caseQuarters < 0 || otherQuarters < 0) {
            throw new IllegalArgumentException("not a number of cases or hours");
        }
        if (this != OPEN) return new Decision(0, 0, false);
        return cases >= k || lastOfContract
                ? new Decision(otherQuarters + caseQuarters, 0, true)
                : new Decision(otherQuarters, caseQuarters, false);
    }
}
