package nl.klankbord.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.klankbord.delivery.inbox.EventReader;
import nl.klankbord.delivery.relay.OutboxRelay;

/** Begins and ends with the service. A broker that is away does not keep a service from starting. */
@ApplicationScoped
class Delivery {
    private final OutboxRelay relay;
    private final EventReader reader;

    Delivery(OutboxRelay relay, EventReader reader) {
        this.relay = relay;
        this.reader = reader;
    }

    void begin(@Observes StartupEvent event) {
        relay.start();
        reader.start();
    }

    void end(@Observes ShutdownEvent event) {
        reader.stop();
        relay.stop();
    }
}
