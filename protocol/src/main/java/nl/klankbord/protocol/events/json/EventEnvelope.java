package nl.klankbord.protocol.events.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived, its data not yet read: whoever does not know the type leaves it alone.
 *
 * @param id random, and the same when the same event arrives again
 * @param source which service wrote it, such as {@code /intake-service}
 * @param type the name on the wire, such as {@code report-received.v1}
 * @param time when, by day for whatever a reporter caused
 * @param data the facts
 */
public record EventEnvelope(UUID id, String source, String type, Instant time, JsonNode data) {
    /**
     * Reads the facts.
     *
     * @param event the record whose {@code TYPE} is the type of this envelope
     * @param <E> that record
     * @return the event
     * @throws nl.klankbord.protocol.wire.MalformedWire if a fact is missing or is not what it must be
     */
    public <E> E as(Class<E> event) {
        return EventJson.facts(data, event);
    }
}
