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

/** All consumers of the service. */
@ApplicationScoped
class Consumers {
    private final Map<Turns.Kind, List<EventConsumer<?>>> listeners;

    Consumers(@All List<EventConsumer<?>> all) {
        listeners = all.stream().collect(Collectors.groupingBy(Consumers::kindOf));
    }

    /** What a consumer listens to: asked of every event, so it is found out once. */
    private static Turns.Kind kindOf(EventConsumer<?> consumer) {
        return new Turns.Kind(consumer.topic(), EventCodec.typeOf(consumer.type()));
    }

    Set<String> topics() {
        return listeners.keySet().stream().map(Turns.Kind::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** A record that is no event is of concern too: somebody has to look at it. */
    boolean concerns(Arrival arrival) {
        var envelope = arrival.envelope();
        return envelope == null || listeners.containsKey(new Turns.Kind(arrival.topic(), envelope.type()));
    }

    Uni<Void> apply(Arrival arrival) {
        return applyAll(List.of(arrival));
    }

    /** Those of one kind at the same time, as far as their order allows. */
    Uni<Void> applyAll(List<Arrival> arrivals) {
        var applied = Uni.createFrom().voidItem();
        for (var turn : Turns.of(arrivals)) {
            for (var consumer : listeners.getOrDefault(turn.kind(), List.of()))
                applied = applied.chain(() -> apply(consumer, turn.events()));
        }
        return applied;
    }

    private static <E> Uni<Void> apply(EventConsumer<E> consumer, List<EventEnvelope> envelopes) {
        return consumer.applyAll(
                envelopes.stream().map(envelope -> envelope.as(consumer.type())).toList());
    }
}
