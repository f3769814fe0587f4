package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * T1. Its rows are nested: contacts are cases and advice requests, some cases became reports. The rows are read from what
 * the other tables show and from nothing else, so that no difference of rows tells more than those tables do.
 */
final class Totals {
    private static final String ADVICE = "AV";
    private static final String REPORT = "MELDEN_VIA_VP";

    private final int k;

    Totals(int k) {
        this.k = k;
    }

    PublishedTable of(int year, PublishedTotal total, List<PublishedTable> tables) {
        var cells = new ArrayList<PublishedCell>();
        var all = total.value();
        var advice = all == null ? null : cell(tables, "T2/topic", ADVICE);
        if (all != null && advice != null) {
            var value = advice.value();
            if (value != null && all - value >= k) {
                cells.add(ShownCell.exactly(all - value).as("cases"));
            } else if (advice.kind() == PublishedCell.Kind.BELOW && all - (k - 1) >= k) {
                cells.add(ShownCell.atLeast(k).as("cases"));
            }
            cells.add(new PublishedCell("advice", advice.kind(), value));
        }
        var reports = cell(tables, "T5/mode", REPORT);
        if (reports != null) cells.add(new PublishedCell("reports", reports.kind(), reports.value()));
        return table(year, total, cells);
    }

    /** Only the total of contacts. */
    static PublishedTable table(int year, PublishedTotal total) {
        return table(year, total, List.of());
    }

    private static PublishedTable table(int year, PublishedTotal total, List<PublishedCell> cells) {
        var form = switch (total.kind()) {
            case EXACT -> Form.TOTAL;
            case CLASS -> Form.TOTAL_CLASS;
            case NONE, WITHHELD -> Form.SENTENCE;
        };
        return new PublishedTable(
                "T1",
                "contacts",
                form,
                List.of(year),
                cells,
                total,
                form == Form.SENTENCE ? List.of(sentence(total)) : List.of(),
                List.of(),
                null,
                Verdict.PASS);
    }

    /** Says why there is no number: it is small, or an earlier version stands beside it. */
    static String sentence(PublishedTotal total) {
        return total.kind() == PublishedTotal.Kind.WITHHELD ? "withheld" : "small";
    }

    private static @Nullable PublishedCell cell(List<PublishedTable> tables, String key, String code) {
        for (var table : tables) {
            if (!table.key().equals(key)) continue;
            for (var cell : table.cells()) if (cell.code().equals(code)) return cell;
        }
        return null;
    }
}
