package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one year that may be published as a number, in one decision.
 *
 * @param year the calendar year
 * @param k below which number nothing is shown
 * @param profile by which profile it was audited
 * @param tables the tables, T1 to T13
 * @param nothingPublishable whether the report has no number of cases at all
 * @param pass whether every table passes; nothing is published on this alone
 * @param ledgerHash where the ledger keeps it, once it is published
 */
public record YearFigures(
        int year,
        int k,
        Profile profile,
        List<PublishedTable> tables,
        boolean nothingPublishable,
        boolean pass,
        @Nullable String ledgerHash) {
    /** Takes over the tables. */
    public YearFigures {
        tables = List.copyOf(tables);
    }

    /** The same with the table of the sector, which is not counted from the cases of this organisation alone. */
    public YearFigures and(PublishedTable table) {
        var more = new ArrayList<>(tables);
        more.add(table);
        return new YearFigures(
                year,
                k,
                profile,
                more,
                nothingPublishable,
                pass && table.verdict().pass(),
                ledgerHash);
    }

    /** How many contacts there were, as it may be said. */
    public PublishedTotal contacts() {
        return tables.stream()
                .filter(table -> table.key().equals(YearTables.TOTAL_KEY))
                .map(PublishedTable::total)
                .findFirst()
                .orElse(PublishedTotal.NOTHING);
    }

    /** The same, with its place in the ledger. */
    public YearFigures in(String ledger) {
        return new YearFigures(year, k, profile, tables, nothingPublishable, pass, ledger);
    }
}
