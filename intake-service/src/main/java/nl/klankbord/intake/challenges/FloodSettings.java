package nl.klankbord.intake.challenges;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is normal in a day. What is beyond costs more work; nothing ever closes a channel (architecture, data rules). */
@ConfigMapping(prefix = "klankbord.flood")
public interface FloodSettings {
    /** Leading zero bits of the work for a report on a quiet day. */
    @WithDefault("14")
    int difficulty();

    /** Reports a day that a channel takes at that price; every doubling costs one bit more. */
    @WithDefault("200")
    int reportsPerChannel();

    /** Bytes a day that strangers may reserve through one channel before its attachments pause. */
    @WithDefault("4294967296")
    long bytesPerChannel();
}
