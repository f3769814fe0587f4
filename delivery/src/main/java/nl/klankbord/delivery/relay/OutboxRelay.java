package nl.klankbord.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.klankbord.delivery.kafka.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what stands in the outbox, in order, and deletes what the broker has.
 *
 * <p>Does not protect against an event that is sent twice: a broker or a database that fails between the two makes it so,
 * and the inbox of every reader lets it count once.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration SLOW_POLL = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(16);

    /**
     * A round costs the database, the broker and every reader about as much for many events as for one, so it lets some
     * gather. An event that comes after a calm moment waits for none.
     */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(20);

    private final KafkaClients clients;
    private final String url;
    private final String user;
    private final String password;

    private volatile boolean running;
    private volatile boolean active;
    private volatile @Nullable OutboxConnection open;
    private volatile @Nullable Producer<String, byte[]> producer;
    private @Nullable Thread thread;

    OutboxRelay(
            KafkaClients clients,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.clients = clients;
        this.url = url;
        this.user = user;
        this.password = password;
        metrics.gauge("klankbord.delivery.relay.active", this, relay -> relay.isActive() ? 1 : 0);
    }

    /** Begins, on a thread of its own. */
    public void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    /** Stops at once; what was not acknowledged is sent again by whoever is active next. */
    public void stop() {
        running = false;
        var started = thread;
        if (started == null) return;
        var connection = open;
        if (connection != null) connection.abort();
        var sending = producer;
        if (sending != null) sending.close(Duration.ZERO);
        try {
            started.join(GRACE.toMillis());
            started.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isActive() {
        return active;
    }

    private void run() {
        while (running) {
            try (var connection = new OutboxConnection(url, user, password)) {
                open = connection;
                awaitTurn(connection);
                LOG.info("Relay is active");
                relay(connection);
            } catch (SQLException | RuntimeException e) {
                if (running)
                    LOG.warnf("Relay starts again after %s", e.getClass().getSimpleName());
                pause(AFTER_FAILURE);
            } finally {
                active = false;
            }
        }
    }

    private void awaitTurn(OutboxConnection connection) throws SQLException {
        while (running && !connection.becomeActive()) {
            pause(STANDBY);
        }
        active = running;
    }

    private void relay(OutboxConnection connection) throws SQLException {
        try (var sending = clients.producer()) {
            producer = sending;
            var asleep = false;
            var pause = SHORTEST_PAUSE;
            while (running) {
                var rows = connection.next();
                if (!rows.isEmpty()) {
                    var sent = send(sending, rows);
                    connection.delete(sent);
                    pause(sent.size() < rows.size() ? AFTER_FAILURE : BETWEEN_ROUNDS);
                    pause = SHORTEST_PAUSE;
                } else if (!asleep && !connection.fallAsleep()) {
                    pause(pause);
                    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                } else if (!asleep) {
                    asleep = true; // one look more: what was committed before the lock notified nobody
                } else {
                    connection.awaitNotification(SLOW_POLL);
                    connection.wakeUp();
                    asleep = false;
                }
            }
        }
    }

    /**
     * Returns what the broker has. The first record that cannot be handed over ends the round, so that none overtakes it. A
     * producer that knows no broker yet says so in the answer, not by throwing, after the longest time it may block.
     */
    static List<OutboxRow> send(Producer<String, byte[]> producer, List<OutboxRow> rows) {
        var handedOver = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        for (var row : rows) {
            try {
                var answer = producer.send(row.asRecord());
                if (answer.isDone() && !isAcknowledged(answer)) throw new KafkaException("refused at once");
                handedOver.put(row, answer);
            } catch (KafkaException e) {
                LOG.warnf("The broker takes nothing: %s", e.getClass().getSimpleName());
                break;
            }
        }
        producer.flush();
        return handedOver.entrySet().stream()
                .filter(sent -> isAcknowledged(sent.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
