package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param details what the advisor says beside that, or null
 */
public record AdvisorCard(
        Kid kid,
        boolean internal,
        @Nullable String certificate,
        List<String> languages,
        List<Integer> workingDays,
        @Nullable String phone,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate absentUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CardDetails details) {
    private static final int MAX_CERTIFICATE = 200;
    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * Takes over a card.
     *
     * @throws MalformedWire with code {@code profile} if a member is missing, empty or larger than it may be
     */
    @JsonCreator
    public AdvisorCard {
        ProfileLimits.present(kid);
        ProfileLimits.optional(certificate, MAX_CERTIFICATE);
        languages = ProfileLimits.languages(languages);
        workingDays = ProfileLimits.list(workingDays, DAYS_OF_A_WEEK);
        workingDays.forEach(day -> ProfileLimits.range(day, DAYS_OF_A_WEEK));
        ProfileLimits.optional(phone, ProfileLimits.MAX_PHONE);
    }

    /** A card of somebody who says no more. */
    public AdvisorCard(
            Kid kid,
            boolean internal,
            @Nullable String certificate,
            List<String> languages,
            List<Integer> workingDays,
            @Nullable String phone,
            @Nullable LocalDate absentUntil) {
        this(kid, internal, certificate, languages, workingDays, phone, absentUntil, null);
    }

    /** The same card with what the advisor says of the own work. */
    public AdvisorCard with(List<String> spoken, List<Integer> days, @Nullable String number, CardDetails own) {
        return new AdvisorCard(kid, internal, certificate, spoken, days, number, absentUntil, own);
    }

    /** The same card during an absence. */
    public AdvisorCard absent(LocalDate until) {
        return new AdvisorCard(kid, internal, certificate, languages, workingDays, phone, until, details);
    }
}
