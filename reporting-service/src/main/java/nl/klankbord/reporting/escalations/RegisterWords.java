package nl.klankbord.reporting.escalations;

import java.util.Map;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** The Dutch words of the register, for its files: those of the taxonomy, and of the states. */
final class RegisterWords {
    static final Map<String, String> OF_CODES = Map.ofEntries(
            Map.entry("LN.PER", "Persoonlijk belang"),
            Map.entry("LN.ONR", "Onregelmatigheid"),
            Map.entry("LN.MIS", "Vermoeden van een misstand"),
            Map.entry("LN.UNI", "Inbreuk op Unierecht"),
            Map.entry("LN.NOG", "Nog niet te bepalen"),
            Map.entry("GEGROND", "Gegrond"),
            Map.entry("DEELS_GEGROND", "Deels gegrond"),
            Map.entry("ONGEGROND", "Ongegrond"),
            Map.entry("NIET_VAST_TE_STELLEN", "Niet vast te stellen"),
            Map.entry("NIET_ONTVANKELIJK", "Niet in behandeling genomen"),
            Map.entry("OVERGEDRAGEN_TOEZICHTHOUDER", "Overgedragen aan toezichthouder"),
            Map.entry("INGETROKKEN", "Ingetrokken"),
            Map.entry("GEEN", "Geen"),
            Map.entry("GESPREK", "Gesprek"),
            Map.entry("WAARSCHUWING", "Waarschuwing"),
            Map.entry("OVERPLAATSING", "Overplaatsing"),
            Map.entry("ONTSLAG", "Ontslag"),
            Map.entry("TRAINING", "Training"),
            Map.entry("BELEID_PROCEDURE", "Beleid of procedure aangepast"),
            Map.entry("AANGIFTE", "Aangifte"),
            Map.entry("HERSTEL_SCHADE", "Schade hersteld"),
            Map.entry("TEAMINTERVENTIE", "Teaminterventie"),
            Map.entry("ANDERS", "Anders"),
            Map.entry("OO", "Ongewenste omgangsvormen"),
            Map.entry("IN", "Integriteit"),
            Map.entry("BS", "Buiten scope (per organisatie instelbaar)"),
            Map.entry("AV", "Adviesvraag (geen melder)"),
            Map.entry("ONBEKEND", "Weet ik niet"));

    private RegisterWords() {}

    static String of(@Nullable TaxonomyCode code) {
        return code == null ? "" : OF_CODES.getOrDefault(code.value(), code.value());
    }

    static String of(EscalationState state) {
        return switch (state) {
            case WAITING, DESTROYED -> "";
            case SUBMITTED -> "Ontvangen";
            case ACKNOWLEDGED -> "Bevestigd";
            case ASSESSMENT -> "In beoordeling";
            case INVESTIGATION -> "In onderzoek";
            case QUESTION_TO_REPORTER -> "Vraag aan de melder";
            case NOT_ADMISSIBLE -> "Niet in behandeling";
            case FEEDBACK_GIVEN -> "Teruggekoppeld";
            case REFERRED_EXTERNAL -> "Naar een autoriteit";
            case CLOSED -> "Afgesloten";
        };
    }
}
