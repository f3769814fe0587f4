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
 * @param quarters quarters of an hour spent on cases, or null if nobody wrote them down
 */
public record YearCounts(
        int year,
        int staff,
        int cases,
        List<CountedTable> tables,
        Terms terms,
        @Nullable Integer quarters) {
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
