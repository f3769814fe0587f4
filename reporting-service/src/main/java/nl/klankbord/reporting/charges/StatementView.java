package nl.klankbord.reporting.charges;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as both sides see it.
 *
 * @param number its number
 * @param period what it is about
 * @param issuedOn the day of issue
 * @param dueOn the last day to pay
 * @param totalCents to pay; of a credit what goes back
 * @param tax whether that holds the tax
 * @param credits the number it takes back, or null
 * @param credited whether it was taken back
 * @param audit why it tells nothing of a case
 * @param invoice whether it can be had as an electronic invoice; not while nobody has verified the tax
 */
record StatementView(
        String number,
        String period,
        LocalDate issuedOn,
        LocalDate dueOn,
        int totalCents,
        Charges.Tax tax,
        @Nullable String credits,
        boolean credited,
        Audit audit,
        boolean invoice) {
    /** Depends on the contract alone, never on what was worked: it looks the same with and without a case. */
    enum Audit {
        /** The amount does not move with cases. */
        FIXED,
        /** Hours of cases are in it only if enough cases had some, added to all other work. */
        TOGETHER,
        /** The open contract ended: what waited is in it if there was other work to add it to. */
        SETTLED
    }

    static StatementView of(Statement statement, List<Statement> issued) {
        return new StatementView(
                statement.number(),
                statement.period(),
                statement.issuedOn(),
                statement.dueOn(),
                statement.charges().totalCents(),
                statement.charges().tax(),
                statement.credits(),
                issued.stream().anyMatch(each -> statement.number().equals(each.credits())),
                audit(statement),
                statement.charges().tax() != Charges.Tax.UNKNOWN);
    }

    private static Audit audit(Statement statement) {
        if (statement.last()) return Audit.SETTLED;
        return statement.open() ? Audit.TOGETHER : Audit.FIXED;
    }
}
