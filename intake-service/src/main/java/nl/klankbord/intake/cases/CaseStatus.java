package nl.klankbord.intake.cases;

import java.util.Locale;

/** How far a case is, as its reporter sees it. */
public enum CaseStatus {
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED,
    EXPLORING,
    ACCOMPANYING,
    AFTERCARE,
    DORMANT,
    CLOSED;

    /** The word in an answer. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
