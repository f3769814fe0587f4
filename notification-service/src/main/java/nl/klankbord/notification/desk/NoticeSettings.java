package nl.klankbord.notification.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.klankbord.notification.preferences.Preference;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.notification.wording.NeutralText;
import nl.klankbord.notification.wording.NoticeLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Which mails somebody gets, each with the very words.
 *
 * @param language the language they chose; null for the one of the sign-in system
 * @param mails every reason there is
 * @param calendarSince since when a calendar has a secret address; null without one
 */
record NoticeSettings(
        @Nullable NoticeLanguage language,
        List<MailChoice> mails,
        @Nullable LocalDate calendarSince) {
    /**
     * One reason for a mail.
     *
     * @param reason which
     * @param wanted whether a mail leaves for it
     * @param mayBeUnwanted whether that is theirs to decide
     * @param sample the mail itself, by language
     */
    record MailChoice(Reason reason, boolean wanted, boolean mayBeUnwanted, Map<String, NeutralText> sample) {}

    static NoticeSettings of(Preference preference, @Nullable LocalDate calendarSince) {
        var mails = Arrays.stream(Reason.values())
                .map(reason -> new MailChoice(
                        reason, (preference.unwanted() & reason.bit()) == 0, reason.mayBeUnwanted(), samples(reason)))
                .toList();
        return new NoticeSettings(preference.language(), mails, calendarSince);
    }

    private static Map<String, NeutralText> samples(Reason reason) {
        return Map.of(
                NoticeLanguage.NL.code(), NeutralText.of(List.of(reason), NoticeLanguage.NL),
                NoticeLanguage.EN.code(), NeutralText.of(List.of(reason), NoticeLanguage.EN));
    }
}
