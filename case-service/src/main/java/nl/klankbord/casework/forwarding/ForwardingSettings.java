package nl.klankbord.casework.forwarding;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where calls go that are not answered here; origins inside the installation. */
@ConfigMapping(prefix = "klankbord.forwarding")
interface ForwardingSettings {
    /** intake-service, for conversations. */
    URI intake();

    /** reporting-service, for threads. */
    URI reporting();

    /** notification-service, for mails, calendar and news of the law. */
    URI notification();
}
