package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel tells about itself before somebody writes. Public and, but for the presentation, not signed: names of
 * people come from the signed directory only, so a server that changes a profile cannot introduce a person.
 *
 * @param practice the name of the practice, at most 200 characters
 * @param privacyContact where questions about personal data go, at most 500 characters
 * @param complaintRoute where complaints about the practice go, at most 2 000 characters
 * @param phone a telephone number of the practice, or null
 * @param answerWorkingDays working days until the first answer, 1 to 60
 * @param ackWorkingDays working days until receipt is confirmed, 1 to 60
 * @param advisorRole what the advisors are to the organisation
 * @param secrecyExceptions when secrecy ends, at most 20 texts of 500 characters
 * @param languages languages in which one can write, ISO 639-1
 * @param outOfScope codes of topics that this channel does not take, at most 100
 * @param cards one card per person of the directory, at most 64
 * @param presentation how the organisation shows itself, or null
 * @param leaving when the organisation leaves the practice, or null while it stays
 */
public record ChannelProfile(
        String practice,
        String privacyContact,
        String complaintRoute,
        @Nullable String phone,
        int answerWorkingDays,
        int ackWorkingDays,
        AdvisorRole advisorRole,
        List<String> secrecyExceptions,
        List<String> languages,
        List<String> outOfScope,
        List<AdvisorCard> cards,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignedPresentation presentation,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChannelLeaving leaving) {
    private static final int MAX_DAYS = 60;
    private static final int MAX_NAME = 200;
    private static final int MAX_CONTACT = 500;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_EXCEPTIONS = 20;
    private static final int MAX_TOPICS = 100;
    private static final int MAX_CARDS = 64;

    /**
     * Takes over a profile.
     *
     * @throws MalformedWire with code {@code profile} if a member is missing, empty or larger than it may be
     */
    @JsonCreator
    public ChannelProfile {
        ProfileLimits.text(practice, MAX_NAME);
        ProfileLimits.text(privacyContact, MAX_CONTACT);
        ProfileLimits.text(complaintRoute, MAX_TEXT);
        ProfileLimits.optional(phone, ProfileLimits.MAX_PHONE);
        ProfileLimits.range(answerWorkingDays, MAX_DAYS);
        ProfileLimits.range(ackWorkingDays, MAX_DAYS);
        ProfileLimits.present(advisorRole);
        secrecyExceptions = ProfileLimits.texts(secrecyExceptions, MAX_EXCEPTIONS, MAX_CONTACT);
        languages = ProfileLimits.languages(languages);
        outOfScope = ProfileLimits.codes(outOfScope, MAX_TOPICS);
        cards = ProfileLimits.list(cards, MAX_CARDS);
    }

    /** The profile of a channel whose organisation stays. */
    public ChannelProfile(
            String practice,
            String privacyContact,
            String complaintRoute,
            @Nullable String phone,
            int answerWorkingDays,
            int ackWorkingDays,
            AdvisorRole advisorRole,
            List<String> secrecyExceptions,
            List<String> languages,
            List<String> outOfScope,
            List<AdvisorCard> cards,
            @Nullable SignedPresentation presentation) {
        this(
                practice,
                privacyContact,
                complaintRoute,
                phone,
                answerWorkingDays,
                ackWorkingDays,
                advisorRole,
                secrecyExceptions,
                languages,
                outOfScope,
                cards,
                presentation,
                null);
    }

    /** The same profile with other cards. */
    public ChannelProfile withCards(List<AdvisorCard> others) {
        return with(others, leaving);
    }

    /** The same profile of an organisation that leaves, or of one that stays. */
    public ChannelProfile withLeaving(@Nullable ChannelLeaving end) {
        return with(cards, end);
    }

    private ChannelProfile with(List<AdvisorCard> shown, @Nullable ChannelLeaving end) {
        return new ChannelProfile(
                practice,
                privacyContact,
                complaintRoute,
                phone,
                answerWorkingDays,
                ackWorkingDays,
                advisorRole,
                secrecyExceptions,
                languages,
                outOfScope,
                shown,
                presentation,
                end);
    }
}
