package nl.klankbord.reporting.yearly;

import java.util.Locale;
import nl.klankbord.disclosure.PublishedCell;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.SectorPool;
import org.jspecify.annotations.Nullable;

/** How published figures are said. Of a hidden number nothing is said beyond that it is hidden. */
final class NumberWords {
    private static final double TENTHS = 10.0;

    private NumberWords() {}

    /** A cell of a table; rates have one decimal. */
    static String of(Language language, PublishedTable table, PublishedCell cell) {
        var value = cell.value();
        return value == null || !inTenths(table, cell)
                ? of(language, cell)
                : String.format(Locale.forLanguageTag(language.tag()), "%.1f", value / TENTHS);
    }

    /** Whether the number of a cell counts tenths. */
    static boolean inTenths(PublishedTable table, PublishedCell cell) {
        return table.key().equals(SectorPool.KEY) && cell.code().endsWith("Rate");
    }

    private static String of(Language language, PublishedCell cell) {
        return switch (cell.kind()) {
            case EXACT -> digits(cell.value());
            case BELOW -> Words.of(language, "cellSmall");
            case AT_LEAST -> Words.of(language, "cellHidden");
        };
    }

    static String of(Language language, PublishedTotal total) {
        return switch (total.kind()) {
            case EXACT -> digits(total.value());
            case CLASS -> Words.of(language, "class", "from", digits(total.from()), "to", digits(total.to()));
            case NONE -> Words.of(language, "cellSmall");
        };
    }

    /** One sentence about how many contacts there were; the same for no contact and for four. */
    static String sentence(Language language, PublishedTotal total) {
        return switch (total.kind()) {
            case EXACT -> Words.of(language, "sentence.contacts", "number", digits(total.value()));
            case CLASS -> Words.of(language, "sentence.class", "from", digits(total.from()), "to", digits(total.to()));
            case NONE -> Words.of(language, "small");
        };
    }

    private static String digits(@Nullable Integer value) {
        if (value == null) throw new IllegalStateException("A shown number has no value");
        return value.toString();
    }
}
