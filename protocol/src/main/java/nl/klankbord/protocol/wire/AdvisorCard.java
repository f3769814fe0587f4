package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter sees about one advisor beside the name, which the signed directory gives.
 *
 * @param kid the identity key of the advisor in the directory
 * @param internal whether the advisor is employed by the organisation itself
 * @param certificate a certificate or register entry, at most 200 characters, or null
 * @param languages languages the advisor works in, ISO 639-1
 * @param workingDays days of the week, 1 is Monday
 * @param phone a direct number, or null
 * @param absentUntil the last day of an absence, or null
 */
public record AdvisorCard(
        Kid kid,
        boolean internal,
        @Nullable String certificate,
        List<String> languages,
        List<Integer> workingDays,
        @Nullable String phone,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate absentUntil) {
    private static final int MAX_CERTIFICATE = 200;
    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * Takes over a card.
     *
     * @throws MalformedWire with code {@code profile} if a member is missing, empty or larger than it may be
     */
    public AdvisorCard {
        ProfileLimits.present(kid);
        ProfileLimits.optional(certificate, MAX_CERTIFICATE);
        languages = ProfileLimits.languages(languages);
        workingDays = ProfileLimits.list(workingDays, DAYS_OF_A_WEEK);
        workingDays.forEach(day -> ProfileLimits.range(day, DAYS_OF_A_WEEK));
        ProfileLimits.optional(phone, ProfileLimits.MAX_PHONE);
    }
}
