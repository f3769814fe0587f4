package nl.klankbord.casework.invitations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the administration of the sign-in system is reached. */
@ConfigMapping(prefix = "klankbord.accounts")
interface AccountSettings {
    /** The origin of the sign-in system. */
    String server();

    /** The realm of staff. */
    @WithDefault("klankbord")
    String realm();

    /** The client that may make accounts, and nothing else. */
    @WithDefault("klankbord-invitations")
    String client();

    /** Its secret; without one nobody can be invited here. */
    Optional<String> secret();

    /** How long an answer may take. */
    @WithDefault("10S")
    Duration patience();
}
