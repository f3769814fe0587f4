package nl.klankbord.notification.mails;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When mail leaves. */
@ConfigMapping(prefix = "klankbord.mail")
interface MailSettings {
    /** At fixed times, or at once, which tells when a reporter wrote: {@code edge} refuses it for public origins. */
    enum When {
        FIXED,
        AT_ONCE
    }

    /** Which of the two. */
    @WithDefault("fixed")
    When when();

    /** The fixed times, in Amsterdam, on working days. */
    @WithDefault("08:00,13:00")
    List<LocalTime> times();

    /** How often to look whether mail is to leave. */
    @WithDefault("10s")
    Duration lookEvery();
}
