package nl.klankbord.reporting.charges;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement of charges as it was issued; never changed. It holds nothing of which a reader could work out a case.
 *
 * @param number the year, the series of the organisation and a count within both, so that it tells nothing of others
 * @param period what it is about
 * @param from its first day
 * @param until its last day
 * @param issuedOn the day of issue
 * @param dueOn the last day to pay
 * @param credits the number of the statement it takes back, or null
 * @param reason why it takes it back, or null
 * @param open whether hours are charged as they come, so that a line of hours is always there
 * @param last whether it settles what was carried, because the open contract ends
 * @param supplier who issues
 * @param customer who pays
 * @param charges what is charged; of a credit the amounts that go back
 */
record Statement(
        @JsonProperty("number") String number,
        @JsonProperty("period") String period,
        @JsonProperty("from") LocalDate from,
        @JsonProperty("until") LocalDate until,
        @JsonProperty("issuedOn") LocalDate issuedOn,
        @JsonProperty("dueOn") LocalDate dueOn,
        @JsonProperty("credits") @Nullable String credits,
        @JsonProperty("reason") @Nullable CreditReason reason,
        @JsonProperty("open") boolean open,
        @JsonProperty("last") boolean last,
        @JsonProperty("supplier") Party supplier,
        @JsonProperty("customer") Party customer,
        @JsonProperty("charges") Charges charges) {
    /** Why a statement is taken back. Codes only: free words could tell of a case. */
    enum CreditReason {
        PRICE,
        TAX,
        ADDRESS
    }

    /** Takes the whole of it back. */
    Statement credit(String ownNumber, LocalDate day, CreditReason why) {
        return new Statement(
                ownNumber, period, from, until, day, day, number, why, open, last, supplier, customer, charges);
    }

    boolean isCredit() {
        return credits != null;
    }
}
