package nl.klankbord.disclosure;

import java.util.List;

/**
 * A part of a row of the table of topics, such as detriment among the matters of integrity (RPT-7): told only where that row
 * is shown and neither the part nor the rest of the row is small. So nothing of it follows from its absence.
 */
final class PartOfTopic {
    static final String DETRIMENT = "T8/detriment";
    private static final String TOPICS = "T2/topic";
    private static final String WHOLE = "IN";

    private final int k;

    PartOfTopic(int k) {
        this.k = k;
    }

    /** Takes it out of the tables of a year where it may not be told. */
    void leaveOut(List<PublishedTable> tables) {
        var whole = tables.stream()
                .filter(table -> table.key().equals(TOPICS))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.code().equals(WHOLE))
                .mapToInt(cell -> value(cell))
                .sum();
        tables.replaceAll(table -> table.key().equals(DETRIMENT) && !isTold(table, whole) ? without(table) : table);
    }

    private boolean isTold(PublishedTable part, int whole) {
        return part.cells().stream().allMatch(cell -> value(cell) >= k && whole - value(cell) >= k);
    }

    private static int value(PublishedCell cell) {
        var value = cell.value();
        return value == null ? 0 : value;
    }

    private static PublishedTable without(PublishedTable part) {
        return new PublishedTable(
                part.id(),
                part.of(),
                Form.NOTHING,
                part.years(),
                List.of(),
                part.total(),
                List.of(),
                part.why(),
                null,
                part.verdict());
    }
}
