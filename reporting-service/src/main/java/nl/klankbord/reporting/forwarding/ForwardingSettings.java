package nl.klankbord.reporting.forwarding;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where calls go that are not answered here; origins inside the installation. */
@ConfigMapping(prefix = "klankbord.forwarding")
interface ForwardingSettings {
    /** notification-service, for mails, calendar and news of the law. */
    URI notification();
}
