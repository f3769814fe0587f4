package nl.klankbord.reporting.escalations;

import java.util.Set;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** The codes of the taxonomy that an escalation carries in clear, because the register of the law asks for them. */
final class EscalationCodes {
    static final Set<String> NATURES = Set.of("LN.PER", "LN.ONR", "LN.MIS", "LN.UNI", "LN.NOG");

    /** Of the first level; the register asks for no more. */
    static final Set<String> TOPICS = Set.of("OO", "IN", "BS", "AV", "ONBEKEND");

    static final Set<String> ASSESSMENTS = Set.of(
            "GEGROND",
            "DEELS_GEGROND",
            "ONGEGROND",
            "NIET_VAST_TE_STELLEN",
            "NIET_ONTVANKELIJK",
            "OVERGEDRAGEN_TOEZICHTHOUDER",
            "INGETROKKEN");

    static final Set<String> MEASURES = Set.of(
            "GEEN",
            "GESPREK",
            "WAARSCHUWING",
            "OVERPLAATSING",
            "ONTSLAG",
            "TRAINING",
            "BELEID_PROCEDURE",
            "AANGIFTE",
            "HERSTEL_SCHADE",
            "TEAMINTERVENTIE",
            "ANDERS");

    static final TaxonomyCode NOT_TAKEN_UP = new TaxonomyCode("NIET_ONTVANKELIJK");

    private EscalationCodes() {}

    static boolean isNature(TaxonomyCode code) {
        return NATURES.contains(code.value());
    }

    static boolean isTopic(TaxonomyCode code) {
        return TOPICS.contains(code.value());
    }

    static boolean isAssessment(TaxonomyCode code) {
        return ASSESSMENTS.contains(code.value());
    }

    static boolean isMeasure(TaxonomyCode code) {
        return MEASURES.contains(code.value());
    }
}
