package nl.klankbord.delivery.inbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.wire.MalformedWire;

/** All consumers of the service. */
@ApplicationScoped
class Consumers {
    private final Map<Kind, List<EventConsumer<?>>> listeners;

    Consumers(@All List<EventConsumer<?>> all) {
        listeners = all.stream().collect(Collectors.groupingBy(Kind::of));
    }

    /** What a consumer listens to: asked of every event, so it is found out once. */
    private record Kind(String topic, String type) {
        static Kind of(EventConsumer<?> consumer) {
            return new Kind(consumer.topic(), EventCodec.typeOf(consumer.type()));
        }
    }

    Set<String> topics() {
        return listeners.keySet().stream().map(Kind::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** A record that is no event is of concern too: somebody has to look at it. */
    boolean concerns(Arrival arrival) {
        var envelope = arrival.envelope();
        return envelope == null || !listenersTo(arrival.topic(), envelope).isEmpty();
    }

    Uni<Void> apply(Arrival arrival) {
        var envelope = arrival.envelope();
        if (envelope == null) return Uni.createFrom().failure(new MalformedWire("event"));
        var applied = Uni.createFrom().voidItem();
        for (var consumer : listenersTo(arrival.topic(), envelope)) {
            applied = applied.chain(() -> apply(consumer, envelope));
        }
        return applied;
    }

    private List<EventConsumer<?>> listenersTo(String topic, EventEnvelope envelope) {
        return listeners.getOrDefault(new Kind(topic, envelope.type()), List.of());
    }

    private static <E> Uni<Void> apply(EventConsumer<E> consumer, EventEnvelope envelope) {
        return consumer.apply(envelope.as(consumer.type()));
    }
}
