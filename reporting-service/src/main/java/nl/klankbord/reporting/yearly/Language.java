package nl.klankbord.reporting.yearly;

import java.util.Locale;
import nl.klankbord.edge.Problem;

/** In which language a report is read. */
enum Language {
    NL,
    EN;

    /** As HTML and PDF name it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a call names it. */
    static Language of(String tag) {
        return switch (tag) {
            case "nl" -> NL;
            case "en" -> EN;
            default -> throw Problem.invalid("/lang", "code");
        };
    }
}
