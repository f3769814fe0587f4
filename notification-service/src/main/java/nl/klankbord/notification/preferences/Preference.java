package nl.klankbord.notification.preferences;

import nl.klankbord.notification.wording.NoticeLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants.
 *
 * @param version 0 before they said anything
 * @param language the language they chose, or null for the one of the sign-in system
 * @param unwanted the set of reasons for which they want no mail
 */
public record Preference(int version, @Nullable NoticeLanguage language, int unwanted) {
    /** Every mail, in the language of the sign-in system. */
    public static final Preference NONE = new Preference(0, null, 0);

    static Preference read(String row) {
        var parts = row.split(" ");
        var language = parts[1].equals("-") ? null : NoticeLanguage.ofCode(parts[1]);
        return new Preference(Integer.parseInt(parts[0]), language, Integer.parseInt(parts[2]));
    }
}
