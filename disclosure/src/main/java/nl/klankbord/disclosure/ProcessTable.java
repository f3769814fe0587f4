package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * T13: how the work went, in percentages of contacts (RPT-12). Each is a division of numbers that other tables show, so it
 * tells nothing that those do not tell; and there is one only from a large denominator, when neither side is small.
 */
final class ProcessTable {
    private static final int WHOLE = 100;

    private final Parameters parameters;

    ProcessTable(Parameters parameters) {
        this.parameters = parameters;
    }

    PublishedTable of(int year, List<PublishedTable> tables) {
        var cells = new ArrayList<PublishedCell>();
        percent(tables, "T4/channel", "PLATFORM").ifPresent(share -> cells.add(row("platform", share)));
        percent(tables, "T4/channel", "TEL").ifPresent(share -> cells.add(row("phone", share)));
        percent(tables, "T7/talks", "C1").ifPresent(once -> cells.add(row("returned", WHOLE - once)));
        percent(tables, "T7/answer", "OP_TIJD").ifPresent(share -> cells.add(row("answered", share)));
        return new PublishedTable(
                "T13",
                "process",
                cells.isEmpty() ? Form.NOTHING : Form.ROWS,
                List.of(year),
                cells,
                PublishedTotal.NOTHING,
                List.of(),
                List.of(),
                null,
                Verdict.PASS);
    }

    private static PublishedCell row(String code, int percent) {
        return ShownCell.exactly(percent).as(code);
    }

    private Optional<Integer> percent(List<PublishedTable> tables, String key, String code) {
        for (var table : tables) {
            var total = table.total().value();
            if (!table.key().equals(key) || total == null || total < parameters.percentFrom()) continue;
            for (var cell : table.cells()) {
                var value = cell.value();
                if (!cell.code().equals(code) || value == null) continue;
                var sides = Math.min(value, total - value);
                if (sides >= parameters.k()) return Optional.of(Math.round((float) WHOLE * value / total));
            }
        }
        return Optional.empty();
    }
}
