package nl.klankbord.edge.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import nl.klankbord.protocol.events.json.EventCodec;

/** The clock of the Netherlands and the randomness of the machine; a service or a test that produces its own wins. */
final class TimeAndChance {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.system(EventCodec.ZONE);
    }

    @Produces
    @Singleton
    @DefaultBean
    SecureRandom random() {
        return new SecureRandom();
    }
}
