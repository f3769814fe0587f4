package nl.klankbord.reporting.activities;

import java.util.Set;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.activities.Activity.Facts;

/** The codes of the taxonomy's list {@code awarenessType}, and what belongs to each. */
final class ActivityCodes {
    static final String MEETING = "OVERLEG";
    static final String EVALUATION = "EVALUATIE";

    static final Set<String> KINDS =
            Set.of("KENNISMAKING", "VOORLICHTING", "TRAINING", "TEAMDIALOOG", "MATERIAAL", MEETING, EVALUATION);

    private static final Set<String> SESSIONS = Set.of("KENNISMAKING", "VOORLICHTING", "TRAINING", "TEAMDIALOOG");

    private static final Set<String> TELLING = Set.of("KENNISMAKING", "VOORLICHTING", "MATERIAAL");

    private ActivityCodes() {}

    /** Sessions say how many they reached. */
    static boolean needsSize(TaxonomyCode kind) {
        return SESSIONS.contains(kind.value());
    }

    /** Whether people hear of the advisor by it. */
    static boolean tells(TaxonomyCode kind) {
        return TELLING.contains(kind.value());
    }

    static boolean isEvaluation(TaxonomyCode kind) {
        return kind.value().equals(EVALUATION);
    }

    private static boolean isMeeting(TaxonomyCode kind) {
        return isEvaluation(kind) || kind.value().equals(MEETING);
    }

    /** Meetings say with whom, evaluations also why, and nothing else says either. */
    static void require(Facts facts) {
        var kind = facts.kind();
        if (!KINDS.contains(kind.value())) throw Problem.invalid("/kind", "code");
        if ((facts.partner() != null) != isMeeting(kind)) throw Problem.invalid("/partner", "required");
        if ((facts.occasion() != null) != isEvaluation(kind)) throw Problem.invalid("/occasion", "required");
        if (facts.size() != null && isMeeting(kind)) throw Problem.invalid("/size", "code");
    }
}
