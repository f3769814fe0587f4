package nl.klankbord.intake.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many bytes one conversation takes. */
@ConfigMapping(prefix = "klankbord.attachments")
interface AttachmentSettings {
    /** Bytes a day per mailbox: two messages full of the largest files. */
    @WithDefault("1153433600")
    long bytesPerMailbox();
}
