package nl.klankbord.reporting.yearly;

/**
 * A text in both languages.
 *
 * @param nl in Dutch
 * @param en in English; empty where nobody wrote one
 */
record TwoLanguages(String nl, String en) {
    String in(Language language) {
        return language == Language.NL ? nl : en;
    }

    boolean isEmpty() {
        return nl.isEmpty() && en.isEmpty();
    }
}
