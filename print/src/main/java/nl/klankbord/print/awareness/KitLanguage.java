package nl.klankbord.print.awareness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which the kit is complete and checked. */
public enum KitLanguage {
    /** Dutch. */
    NL,
    /** English. */
    EN;

    /** The one with this tag, such as {@code nl}. */
    public static Optional<KitLanguage> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findAny();
    }

    /** Its tag in BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
