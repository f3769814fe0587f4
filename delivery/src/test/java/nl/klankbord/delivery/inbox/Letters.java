package nl.klankbord.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.klankbord.delivery.NoteWritten;
import nl.klankbord.delivery.kafka.KafkaClients;
import nl.klankbord.protocol.events.json.EventCodec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts records on the topic past any outbox: as a broker would that repeats itself, or a service of another version. */
@ApplicationScoped
class Letters {
    private static final String TOPIC = "note.notes.v1";

    private final KafkaClients clients;

    Letters(KafkaClients clients) {
        this.clients = clients;
    }

    static String event(UUID id, String name, int number) {
        var note = new NoteWritten(name, number);
        var bytes = new EventCodec("note-service").write(id, java.time.Instant.EPOCH, note);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void send(String key, @Nullable String... bodies) throws ExecutionException, InterruptedException {
        try (var producer = clients.producer()) {
            for (var body : bodies) {
                var value = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
            }
        }
    }
}
