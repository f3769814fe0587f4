package nl.klankbord.reporting.escalations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When threads become visible, and how much somebody may bring. */
@ConfigMapping(prefix = "klankbord.threads")
interface ThreadSettings {
    /** In a batch at a fixed time, or at once, which tells when an advisor wrote: refused for public origins. */
    enum When {
        FIXED,
        AT_ONCE
    }

    /** Which of the two. */
    @WithDefault("fixed")
    When release();

    /** The time of the batch, in Amsterdam, on working days. */
    @WithDefault("10:00")
    LocalTime releaseTime();

    /** How often to look whether a batch is to leave. */
    @WithDefault("10s")
    Duration lookEvery();

    /** Bytes a day and person: two messages full of the largest files. */
    @WithDefault("1344000000")
    long bytesPerDay();
}
