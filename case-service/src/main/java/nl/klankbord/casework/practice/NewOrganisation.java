package nl.klankbord.casework.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Hash;

/**
 * What a practice manager enters about an organisation.
 *
 * @param name its name
 * @param staff how many people work there
 * @param sector what kind of organisation it is
 * @param advisorRole what the advisors are to it; decides which terms run
 */
record NewOrganisation(
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(10_000_000) int staff,
        @NotNull Sector sector,
        @NotNull AdvisorRole advisorRole) {
    /** Recognises the same request, without keeping it. */
    Hash fingerprint() {
        var text = String.join("\n", name, String.valueOf(staff), sector.name(), advisorRole.name());
        return Hash.sha256("organisation-request", text.getBytes(StandardCharsets.UTF_8));
    }
}
