package nl.klankbord.intake.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the surroundings decide; the variables of the environment stand in application.properties. */
@ConfigMapping(prefix = "klankbord.service")
public interface ServiceSettings {
    /** Base64url of at least 32 random bytes, the same on every instance: the key of all MACs of this service. */
    Optional<String> secret();

    /** The origins under which reporters reach the app, the public one first. */
    List<String> origins();

    /** Where the exit button goes: dull, plausible, public. */
    @WithDefault("https://www.knmi.nl/")
    URI exitTarget();
}
