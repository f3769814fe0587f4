package nl.klankbord.reporting.charges;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who issues or pays, as an invoice must name it (Wet op de omzetbelasting 1968, article 35a). No person.
 *
 * @param name the name in the trade register
 * @param chamberNumber the number in the trade register (KvK)
 * @param vatNumber the number for the tax; of the issuer only
 * @param iban where to pay; of the issuer only
 * @param paymentDays within how many days to pay; of the issuer only
 * @param street street and number
 * @param postcode postal code
 * @param city place
 * @param reference what the payer wants to find on an invoice; of the payer only
 */
record Party(
        @JsonProperty("name") @NotBlank @Size(max = 120) String name,

        @JsonProperty("chamberNumber") @NotNull @Pattern(regexp = "[0-9]{8}")
        String chamberNumber,

        @JsonProperty("vatNumber") @Pattern(regexp = "NL[0-9]{9}B[0-9]{2}") @Nullable
        String vatNumber,

        @JsonProperty("iban") @Pattern(regexp = "[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}") @Nullable
        String iban,

        @JsonProperty("paymentDays") @Min(1) @Max(60) @Nullable
        Integer paymentDays,

        @JsonProperty("street") @NotBlank @Size(max = 120) String street,

        @JsonProperty("postcode") @NotNull @Pattern(regexp = "[1-9][0-9]{3} ?[A-Z]{2}")
        String postcode,

        @JsonProperty("city") @NotBlank @Size(max = 80) String city,

        @JsonProperty("reference") @Size(min = 1, max = 60) @Nullable
        String reference) {}
