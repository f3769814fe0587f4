package nl.klankbord.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was counted in one year of one organisation; never shown as it is.
 *
 * @param year the calendar year
 * @param staff how many people work there; 0 if nobody said, which counts as few
 * @param cases how many cards count
 * @param tables the tables
 * @param terms for how many reports statutory terms ended in the year, and for how many all of them were met
 * @param work the work on cases
 */
public record YearCounts(int year, int staff, int cases, List<CountedTable> tables, Terms terms, Work work) {
    /**
     * Terms of the law.
     *
     * @param ended for how many reports to the organisation one ended
     * @param met for how many of those all were met
     */
    public record Terms(int ended, int met) {
        /** No term ended. */
        public static final Terms NONE = new Terms(0, 0);
    }

    /**
     * Work on cases.
     *
     * @param quarters quarters of an hour, without first consults
     * @param cases how many cases had some
     * @param settled whether every month is on a statement that shows no hours, so that none ever will (BIL-2)
     */
    public record Work(int quarters, int cases, boolean settled) {
        /** None that may be told. */
        public static final Work NONE = new Work(0, 0, false);
    }

    /** Takes over the tables. */
    public YearCounts {
        tables = List.copyOf(tables);
    }

    /** The table of this key. */
    @Nullable
    CountedTable table(String key) {
        return tables.stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
