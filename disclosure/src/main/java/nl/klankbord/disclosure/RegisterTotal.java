package nl.klankbord.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * T8: in which class lies the number of reports that the register of the organisation received in the year (RPT-7).
 *
 * <p>The organisation knows its register; board and works council do not. So there is a class only where the table of wishes
 * shows how many wanted to report through the advisor, and only when that number is of the same class: then it may be that
 * no report lacks a case and no case a report. Otherwise nothing is said, whatever the register holds.
 *
 * <p>Does not protect against: whoever knows the register and is shown the wishes knows by how many they differ, with or
 * without this.
 */
final class RegisterTotal {
    static final String KEY = "T8/register";
    private static final String WISHES = "T5/mode";
    private static final String REPORT = "MELDEN_VIA_VP";

    private final int k;

    RegisterTotal(int k) {
        this.k = k;
    }

    /** Nothing where no register was counted. */
    Optional<PublishedTable> of(YearCounts counts, List<PublishedTable> tables) {
        return Optional.ofNullable(counts.table(KEY))
                .map(counted -> table(counts.year(), counted, told(counted.total(), tables)));
    }

    /** The class of the register; nothing if the wishes are not of it. */
    PublishedTotal told(int received, List<PublishedTable> tables) {
        return wanted(tables)
                .map(wanted -> PublishedTotal.classOf(wanted, k))
                .filter(of ->
                        received >= k && PublishedTotal.classOf(received, k).equals(of))
                .orElse(PublishedTotal.NOTHING);
    }

    private static Optional<Integer> wanted(List<PublishedTable> tables) {
        return tables.stream()
                .filter(table -> table.key().equals(WISHES))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.code().equals(REPORT))
                .flatMap(cell -> Optional.ofNullable(cell.value()).stream())
                .findFirst();
    }

    private static PublishedTable table(int year, CountedTable counted, PublishedTotal told) {
        return new PublishedTable(
                counted.id(),
                counted.of(),
                told.hasNumber() ? Form.TOTAL_CLASS : Form.NOTHING,
                List.of(year),
                List.of(),
                told,
                List.of(),
                List.of(),
                null,
                Verdict.PASS);
    }
}
