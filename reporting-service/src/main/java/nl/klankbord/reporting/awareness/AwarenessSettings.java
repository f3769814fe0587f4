package nl.klankbord.reporting.awareness;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Where the link on a poster leads. */
@ConfigMapping(prefix = "klankbord.awareness")
interface AwarenessSettings {
    /** The origins of the reporter app; the public one stands first and is the one that is printed. */
    List<String> reporterOrigins();
}
