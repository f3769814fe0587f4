package nl.klankbord.staff.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears through PostgreSQL what any instance committed. While the connection is away something may be missed, so everybody
 * is told to look again once it is back.
 */
@ApplicationScoped
class WakeUps {
    private static final Logger LOG = Logger.getLogger(WakeUps.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();
    private final BroadcastProcessor<Signal> gaps = BroadcastProcessor.create();
    private final PgSubscriber subscriber;

    WakeUps(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        var options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(retries -> RETRY.toMillis());
    }

    void listen(@Observes StartupEvent event) {
        var channel = subscriber.channel(Change.WAKE_UP);
        channel.handler(text -> changes.onNext(Change.parse(text)));
        channel.subscribeHandler(again -> gaps.onNext(Signal.RESYNC));
        subscriber.closeHandler(gone -> LOG.info("Waiting for the database to send wake-ups again"));
        subscriber.connect().onFailure(failure -> LOG.warn("No wake-ups yet: the database cannot be reached"));
    }

    void end(@Observes ShutdownEvent event) {
        subscriber.close();
        changes.onComplete();
        gaps.onComplete();
    }

    /** What changes from now on. */
    Multi<Change> changes() {
        return changes;
    }

    /** An item whenever something may have been missed. */
    Multi<Signal> gaps() {
        return gaps;
    }
}
