package nl.klankbord.notification.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.notification.wording.NoticeLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants from now on.
 *
 * @param language a language, or null for the one of the sign-in system
 * @param unwanted the reasons for which no mail is to leave
 */
record WantedMails(
        @Nullable NoticeLanguage language,
        @NotNull @Size(max = 6) List<@NotNull Reason> unwanted) {
    int bits() {
        return Reason.bits(unwanted.stream().distinct().toList());
    }
}
