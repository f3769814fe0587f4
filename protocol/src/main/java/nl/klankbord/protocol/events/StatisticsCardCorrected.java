package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * The codes of a card that was issued before have changed.
 *
 * @param card the card
 * @param organisation for whose figures
 * @param year in which year it counts
 * @param codes what is counted
 * @param on the day in Amsterdam on which the batch left
 */
public record StatisticsCardCorrected(
        CardId card, OrganisationId organisation, int year, CaseCodes codes, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "statistics-card-corrected.v1";
}
