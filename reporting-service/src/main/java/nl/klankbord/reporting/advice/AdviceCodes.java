package nl.klankbord.reporting.advice;

import java.util.Set;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** The codes of the taxonomy's list {@code adviceType}. */
final class AdviceCodes {
    static final Set<String> KINDS = Set.of("BELEID", "CULTUUR", "PROCES", "VOORLICHTING", "NAZORG", "WET");

    private AdviceCodes() {}

    static boolean isKind(TaxonomyCode code) {
        return KINDS.contains(code.value());
    }
}
