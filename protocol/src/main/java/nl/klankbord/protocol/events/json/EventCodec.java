package nl.klankbord.protocol.events.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.klankbord.protocol.wire.MalformedWire;

/** Writes and reads events as CloudEvents 1.0 JSON, one JSON text per event. */
public final class EventCodec {
    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The zone whose days are meant wherever an event names a day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Bytes of the largest event: a signed directory with its profile fits several times, a broker takes it. */
    public static final int MAX_BYTES = 524_288;

    private static final String SPECVERSION = "1.0";

    private final String source;

    /**
     * Writes for one service.
     *
     * @param service its name, such as {@code intake-service}
     */
    public EventCodec(String service) {
        this.source = "/" + service;
    }

    /**
     * The name an event has on the wire.
     *
     * @param event an event record
     * @return its constant {@code TYPE}
     */
    public static String typeOf(Class<?> event) {
        try {
            return String.valueOf(event.getField("TYPE").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(event.getName() + " is no event", e);
        }
    }

    /**
     * The moment a day begins in Amsterdam: the {@code time} of whatever a reporter caused.
     *
     * @param day any day
     * @return its first moment
     */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * Writes an event.
     *
     * @param id random
     * @param time when; {@link #startOf} of the day for whatever a reporter caused
     * @param event an event record
     * @return JSON in UTF-8
     */
    public byte[] write(UUID id, Instant time, Object event) {
        var type = typeOf(event.getClass());
        var bytes = EventJson.write(new Written(
                SPECVERSION,
                id.toString(),
                source,
                type,
                time.toString(),
                "application/json",
                EventJson.complete(event)));
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(type + " has " + bytes.length + " bytes");
        }
        return bytes;
    }

    /**
     * Reads an envelope and leaves the data for later.
     *
     * @param bytes JSON in UTF-8
     * @return the envelope
     * @throws MalformedWire with code {@code event} if it is no CloudEvents 1.0 JSON, repeats a member, nests too deeply or
     *     is too large
     */
    public static EventEnvelope read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) throw new MalformedWire("event");
        var json = EventJson.tree(bytes);
        if (!SPECVERSION.equals(text(json, "specversion"))) throw new MalformedWire("event");
        var data = json.path("data");
        if (!data.isObject()) throw new MalformedWire("event");
        try {
            var id = UUID.fromString(text(json, "id"));
            var time = Instant.parse(text(json, "time"));
            return new EventEnvelope(id, text(json, "source"), text(json, "type"), time, data);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            throw new MalformedWire("event");
        }
    }

    private static String text(JsonNode json, String member) {
        var value = json.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) throw new MalformedWire("event");
        return value.textValue();
    }

    /** In the order of the golden files. */
    record Written(
            String specversion,
            String id,
            String source,
            String type,
            String time,
            String datacontenttype,
            Object data) {}
}
