package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * What a year's figures need to know of one closed case: codes and the year. The card is a random name that leads to no case.
 *
 * @param card the card
 * @param organisation for whose figures
 * @param year in which year it counts
 * @param codes what is counted
 * @param on the day in Amsterdam on which the batch left
 */
public record StatisticsCardIssued(CardId card, OrganisationId organisation, int year, CaseCodes codes, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "statistics-card-issued.v1";
}
