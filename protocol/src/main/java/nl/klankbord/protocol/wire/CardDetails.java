package nl.klankbord.protocol.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor shows of the own work, beside name and card (INT-4). Public and not signed, like the rest of a card.
 *
 * @param domains what the advisor is trained for: {@code OO} undesirable behaviour, {@code IN} integrity
 * @param mail an address for first contact, at most 200 characters, or null
 * @param hours of a working day, {@code 09:00-17:00} in Dutch time, or null
 * @param answerWorkingDays working days until this advisor answers, 1 to 60, or null for those of the channel
 * @param photo a small JPEG without anything but the picture, base64url, or null
 */
public record CardDetails(
        List<String> domains,
        @Nullable String mail,
        @Nullable String hours,
        @Nullable Integer answerWorkingDays,
        @Nullable String photo) {
    private static final int MAX_DOMAINS = 8;
    private static final int MAX_MAIL = 200;
    private static final int MAX_DAYS = 60;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");

    /**
     * Takes over the details.
     *
     * @throws MalformedWire with code {@code profile} if one is empty, of another form or larger than it may be
     */
    public CardDetails {
        domains = ProfileLimits.codes(domains, MAX_DOMAINS);
        ProfileLimits.optional(mail, MAX_MAIL);
        ProfileLimits.matching(mail, MAIL);
        ProfileLimits.matching(hours, HOURS);
        if (answerWorkingDays != null) ProfileLimits.range(answerWorkingDays, MAX_DAYS);
        if (photo != null && !SmallPhoto.isOne(Base64Url.decode(photo))) throw new MalformedWire("profile");
    }
}
