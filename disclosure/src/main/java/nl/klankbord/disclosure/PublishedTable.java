package nl.klankbord.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a yearly report as it may be published.
 *
 * @param id which table, T1 to T13
 * @param of what it counts by
 * @param form in which form
 * @param years the years it counts, several of a pool
 * @param cells its cells in the order of the taxonomy
 * @param total its total
 * @param sentences ids of the texts that stand with it
 * @param why each suppression in words, for whoever writes the report
 * @param next the next better table there may be, or null
 * @param verdict what the audit says
 */
public record PublishedTable(
        String id,
        String of,
        Form form,
        List<Integer> years,
        List<PublishedCell> cells,
        PublishedTotal total,
        List<String> sentences,
        List<Explanation> why,
        @Nullable Explanation next,
        Verdict verdict) {
    /** Takes over the lists. */
    public PublishedTable {
        years = List.copyOf(years);
        cells = List.copyOf(cells);
        sentences = List.copyOf(sentences);
        why = List.copyOf(why);
    }

    /** The key of a number that a text is bound to. */
    public String key() {
        return id + "/" + of;
    }
}
