package nl.klankbord.casework.referrals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another place where somebody can turn.
 *
 * @param code its short name; all that is recorded of a referral
 * @param nameNl what it is called
 * @param nameEn the same in English
 * @param kind what sort of place it is
 * @param forNl for what people go there
 * @param forEn the same in English
 * @param topics codes of the taxonomy
 * @param sectors sectors to which it is limited, or none
 * @param phone as the practice checked it, else as delivered
 * @param hours when it can be reached
 * @param url its page
 * @param email its mail address
 * @param costs whether it is free
 * @param anonymousPossible whether one can stay unknown there
 * @param wbkAuthority whether the law names it as an authority for reports
 * @param lastVerified the day on which the practice checked it, or null
 * @param stale whether that was too long ago, or never
 */
record ReferralCard(
        String code,
        String nameNl,
        String nameEn,
        String kind,
        String forNl,
        String forEn,
        List<String> topics,
        List<String> sectors,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String url,
        @Nullable String email,
        @Nullable String costs,
        @Nullable Boolean anonymousPossible,
        boolean wbkAuthority,
        @Nullable LocalDate lastVerified,
        boolean stale) {}
