package nl.klankbord.notification.mails;

import java.util.Optional;
import nl.klankbord.notification.wording.NoticeLanguage;

/**
 * Where a mail goes, for the moment of sending.
 *
 * @param address as the sign-in system knows it
 * @param language as the sign-in system knows it, or as the person chose
 */
record Recipient(String address, NoticeLanguage language) {
    Recipient in(Optional<NoticeLanguage> chosen) {
        return new Recipient(address, chosen.orElse(language));
    }

    /** An address is nobody's business. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
