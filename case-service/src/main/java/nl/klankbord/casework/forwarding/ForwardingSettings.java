package nl.klankbord.casework.forwarding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where calls about conversations go. */
@ConfigMapping(prefix = "klankbord.forwarding")
interface ForwardingSettings {
    /** The origin of intake-service inside the installation. */
    URI intake();

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
