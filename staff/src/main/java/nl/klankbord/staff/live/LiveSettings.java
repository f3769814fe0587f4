package nl.klankbord.staff.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams behave. */
@ConfigMapping(prefix = "klankbord.live")
interface LiveSettings {
    /** After this a stream ends, and the browser shows again who it is. */
    @WithDefault("15M")
    Duration longest();

    /** How often a silent stream says that it lives. */
    @WithDefault("20S")
    Duration heartbeat();
}
