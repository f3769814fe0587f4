package nl.klankbord.staff.forwarding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls are passed on. */
@ConfigMapping(prefix = "klankbord.forward")
interface ForwardSettings {
    /** How long to wait for a connection. */
    @WithDefault("2S")
    Duration connect();

    /** How long nothing may move. */
    @WithDefault("30S")
    Duration silence();

    /** How many calls at the same time; further ones wait. */
    @WithDefault("64")
    int connections();
}
