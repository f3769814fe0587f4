package nl.klankbord.delivery.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.klankbord.delivery.kafka.EventOrder;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.wire.MalformedWire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came from the broker.
 *
 * @param order what it keeps its order with: the key, up to the first colon
 * @param id the id of the event; for a record that is no event, one that is the same whenever it comes again
 * @param envelope the event, or null for a record that is none
 */
record Arrival(
        String topic,
        String order,
        UUID id,
        String body,
        @Nullable EventEnvelope envelope) {
    static Arrival of(ConsumerRecord<String, byte[]> record) {
        var order = record.key() == null ? "" : EventOrder.of(record.key());
        var body = storable(record.value());
        var envelope = envelope(body);
        var id = envelope == null ? idOfPlace(record) : envelope.id();
        return new Arrival(record.topic(), order, id, body, envelope);
    }

    static @Nullable EventEnvelope envelope(String body) {
        try {
            return EventCodec.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedWire e) {
            return null;
        }
    }

    /** No event holds a zero byte, and PostgreSQL keeps none. */
    private static String storable(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static UUID idOfPlace(ConsumerRecord<?, ?> record) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
