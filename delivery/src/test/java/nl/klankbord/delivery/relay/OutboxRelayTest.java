package nl.klankbord.delivery.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.delivery.NoteWritten;
import nl.klankbord.delivery.Notes;
import nl.klankbord.delivery.TopicReader;
import nl.klankbord.delivery.kafka.KafkaClients;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.local.servers.Postgres;
import nl.klankbord.protocol.events.json.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OutboxRelayTest {
    @Inject
    Notes notes;

    @Inject
    TopicReader topics;

    @Inject
    KafkaClients clients;

    @Inject
    OutboxRelay relay;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    Postgres postgres;

    @Test
    void whatAReporterCausedCarriesTheDayOnly() throws Exception {
        var name = Notes.name();
        var startOfDay = EventCodec.startOf(LocalDate.ofInstant(clock.instant(), EventCodec.ZONE));

        notes.write(name, 1);

        await().untilAsserted(() -> assertEquals(List.of(1), notes.arrived(name)));
        var record = sent(name).get(0);
        assertEquals(startOfDay.toEpochMilli(), record.timestamp());
        assertEquals(startOfDay, EventCodec.read(record.value()).time());
        assertEquals(
                "application/cloudevents+json; charset=UTF-8",
                new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8));
    }

    @Test
    void anotherRelayContinuesWhereOneStops() throws Exception {
        var name = Notes.name();
        var other = new OutboxRelay(clients, new SimpleMeterRegistry(), url, "service", "test");
        await().untilAsserted(() -> assertTrue(relay.isActive()));
        try {
            other.start();
            notes.write(name, 0);
            await().untilAsserted(() -> assertEquals(List.of(0), notes.arrived(name)));
            assertFalse(other.isActive());

            relay.stop();
            notes.write(name, 1, 50);

            await().untilAsserted(() -> assertEquals(upTo(50), notes.arrived(name)));
            assertTrue(other.isActive());
        } finally {
            other.stop();
            relay.start();
        }
        await().untilAsserted(() -> assertTrue(relay.isActive()));
    }

    @Test
    void lostConnectionsToTheDatabaseLoseNoEvent() throws Exception {
        var name = Notes.name();

        for (var number = 0; number < 30; number++) {
            if (number % 10 == 5) breakAllConnections();
            writeInTheEnd(name, number);
        }

        await().ignoreExceptions().untilAsserted(() -> assertEquals(upTo(30), notes.arrived(name)));
        assertEquals(0, notes.count("dead_letters"));
    }

    private void breakAllConnections() throws Exception {
        try (var connection = postgres.connect("postgres", "postgres", "test");
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'service'");
        }
    }

    /** As a client does whose request failed. */
    private void writeInTheEnd(String name, int number) {
        await().ignoreExceptions().until(() -> {
            notes.write(name, number);
            return true;
        });
    }

    private List<ConsumerRecord<String, byte[]>> sent(String key) {
        return topics.read(NoteWritten.TOPIC).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
