package nl.klankbord.reporting.charges;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param kind for what
 * @param quarters quarters of an hour; null where no hours are charged
 * @param unitCents what an hour costs; null where no hours are charged
 * @param agreedCents the amount as the contract says it, with or without tax
 * @param netCents the amount without tax; the agreed one while nobody knows
 */
record ChargeLine(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("quarters") @Nullable Integer quarters,
        @JsonProperty("unitCents") @Nullable Integer unitCents,
        @JsonProperty("agreedCents") int agreedCents,
        @JsonProperty("netCents") int netCents) {
    /** For what is paid. */
    enum Kind {
        /** The subscription, by the size of the organisation. */
        SUBSCRIPTION,
        /** Hours bought beforehand, whether or not they are used. */
        BUNDLE,
        /** All work of an open contract, added up. */
        HOURS
    }
}
