package nl.klankbord.casework.awareness;

import java.util.Locale;

/** The languages in which the kit is complete and checked. */
enum KitLanguage {
    NL,
    EN;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
