package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A practice and an organisation have agreed a contract; one that starts on the same day replaces it.
 *
 * @param organisation with whom
 * @param practice which practice
 * @param startsOn from which day it holds
 * @param billingForm how work is billed
 * @param yearlyCents what a year costs
 * @param hourlyCents what an hour costs
 * @param vatIncluded whether these amounts hold the tax, or null while nobody has verified it
 * @param hourBudget hours a year that need no asking; 0 for none
 */
public record ContractAgreed(
        OrganisationId organisation,
        PracticeId practice,
        LocalDate startsOn,
        BillingForm billingForm,
        int yearlyCents,
        int hourlyCents,
        @Nullable Boolean vatIncluded,
        int hourBudget) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "contract-agreed.v1";
}
