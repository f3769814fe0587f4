package nl.klankbord.reporting.yearly;

import java.util.Locale;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.SectorPool;
import org.jspecify.annotations.Nullable;

/**
 * How the published figures of a year are said. Of a hidden number nothing is said beyond that it is hidden.
 *
 * @param language in which
 * @param k below which number the figures of that year name none
 */
record NumberWords(Language language, int k) {
    private static final double TENTHS = 10.0;

    /** A cell of a table; rates have one decimal. */
    String of(PublishedTable table, PublishedCell cell) {
        var value = cell.value();
        return value == null || !inTenths(table, cell)
                ? of(cell)
                : String.format(Locale.forLanguageTag(language.tag()), "%.1f", value / TENTHS);
    }

    /** Whether the number of a cell counts tenths. */
    static boolean inTenths(PublishedTable table, PublishedCell cell) {
        return table.key().equals(SectorPool.KEY) && cell.code().endsWith("Rate");
    }

    private String of(PublishedCell cell) {
        return switch (cell.kind()) {
            case EXACT -> digits(cell.value());
            case BELOW -> word("cellSmall");
            case AT_LEAST -> word("cellHidden");
        };
    }

    String of(PublishedTotal total) {
        return switch (total.kind()) {
            case EXACT -> digits(total.value());
            case CLASS -> Words.of(language, "class", "from", digits(total.from()), "to", digits(total.to()));
            case NONE -> word("cellSmall");
            case WITHHELD -> Words.of(language, "notPublished");
        };
    }

    /** One sentence about how many contacts there were; the same for no contact and for any other small number. */
    String sentence(PublishedTotal total) {
        return switch (total.kind()) {
            case EXACT -> Words.of(language, "sentence.contacts", "number", digits(total.value()));
            case CLASS -> Words.of(language, "sentence.class", "from", digits(total.from()), "to", digits(total.to()));
            case NONE -> word("small");
            case WITHHELD -> Words.of(language, "withheld");
        };
    }

    /** A text that says below which number none is named. */
    String word(String key) {
        return Words.of(language, key, "k", String.valueOf(k), "kWord", Words.number(language, k));
    }

    private static String digits(@Nullable Integer value) {
        if (value == null) throw new IllegalStateException("A shown number has no value");
        return value.toString();
    }
}
