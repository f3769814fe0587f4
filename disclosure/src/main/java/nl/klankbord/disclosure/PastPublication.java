package nl.klankbord.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What was published of a year before, and what was true then.
 *
 * @param counts what was counted
 * @param figures what was published
 */
public record PastPublication(YearCounts counts, YearFigures figures) {
    /** The published table of this key. */
    @Nullable
    PublishedTable table(String key) {
        return figures.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
