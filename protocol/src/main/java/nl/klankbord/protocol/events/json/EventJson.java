package nl.klankbord.protocol.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.wire.MalformedWire;
import org.jspecify.annotations.Nullable;

/** How Jackson is set for events: members may be new, but none of ours may be missing, doubled or of another kind. */
final class EventJson {
    private static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(EventCodec.MAX_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** The accessors of what may not be null. Finding them takes longer than writing an event, so it is done once a type. */
    private static final ClassValue<List<Method>> FACTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> event) {
            return Arrays.stream(event.getRecordComponents())
                    .filter(fact -> !fact.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private EventJson() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an event", e);
        }
    }

    static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new MalformedWire("event");
        }
    }

    static <E> E facts(JsonNode data, Class<E> event) {
        E facts;
        try {
            facts = MAPPER.treeToValue(withLaterMembers(data, event), event);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedWire("event");
        }
        return complete(facts);
    }

    /** What came to a version after its first events were written is null in those. */
    private static JsonNode withLaterMembers(JsonNode data, Class<?> event) {
        if (event != ChannelPublished.class || !(data.path("profile") instanceof ObjectNode)) return data;
        var filled = (ObjectNode) data.deepCopy();
        var profile = filled.withObject("profile");
        withNull(profile, "presentation");
        withNull(profile, "leaving");
        profile.path("cards").forEach(card -> {
            if (card instanceof ObjectNode known) withNull(known, "details");
        });
        return filled;
    }

    private static void withNull(ObjectNode object, String member) {
        if (!object.has(member)) object.putNull(member);
    }

    /** A fact is null only where the record says so. */
    static <E> E complete(E event) {
        var complete = FACTS.get(event.getClass()).stream().allMatch(fact -> valueOf(fact, event) != null);
        if (!complete) throw new MalformedWire("event");
        return event;
    }

    private static @Nullable Object valueOf(Method fact, Object event) {
        try {
            return fact.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
