package nl.klankbord.intake.cases;

import java.util.Locale;

/** How far a case is, as its reporter sees it. Facts may arrive twice and never lead back. */
public enum CaseStatus {
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED;

    /** The word in an answer. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
