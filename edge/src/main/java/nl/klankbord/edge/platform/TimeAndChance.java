package nl.klankbord.edge.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import nl.klankbord.protocol.events.json.EventCodec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock of the Netherlands and the randomness of the machine; a service or a test that produces its own wins. A
 * demonstration may set the clock ahead, to see what comes at the turn of a year.
 */
final class TimeAndChance {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(@ConfigProperty(name = "klankbord.clock.ahead", defaultValue = "PT0S") Duration ahead) {
        return Clock.offset(Clock.system(EventCodec.ZONE), ahead);
    }

    @Produces
    @Singleton
    @DefaultBean
    SecureRandom random() {
        return new SecureRandom();
    }
}
