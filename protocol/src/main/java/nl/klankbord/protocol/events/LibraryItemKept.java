package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A practice has put an item into its library for organisations, changed it, looked it up again or taken it out (ORG-6).
 * What stands in a library is written for everybody; an event holds an item whole.
 *
 * @param practice which practice
 * @param item which item
 * @param edition how often it was kept; a higher one replaces a lower one
 * @param kind what it is
 * @param nl in Dutch
 * @param en in English
 * @param link where it can be read, seen or heard; null if the words are all there is
 * @param figure the number and its source; null unless it is a figure
 * @param checkedOn the day on which somebody looked it up
 * @param freshUntil the last day on which that is recent enough
 * @param retired whether it was taken out
 */
public record LibraryItemKept(
        PracticeId practice,
        LibraryItemId item,
        int edition,
        LibraryKind kind,
        Words nl,
        Words en,
        @Nullable String link,
        @Nullable Figure figure,
        LocalDate checkedOn,
        LocalDate freshUntil,
        boolean retired) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "library-item-kept.v1";

    /**
     * What it says in one language.
     *
     * @param title its title
     * @param text a few lines
     */
    public record Words(String title, String text) {}

    /**
     * A number that somebody counted.
     *
     * @param value as it is said
     * @param source who counted, and when
     */
    public record Figure(String value, String source) {}
}
