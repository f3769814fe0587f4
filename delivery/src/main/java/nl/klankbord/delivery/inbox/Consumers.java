package nl.klankbord.delivery.inbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.wire.MalformedWire;

/** All consumers of the service. */
@ApplicationScoped
class Consumers {
    private final List<EventConsumer<?>> all;

    Consumers(@All List<EventConsumer<?>> all) {
        this.all = all;
    }

    Set<String> topics() {
        return all.stream().map(EventConsumer::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** A record that is no event is of concern too: somebody has to look at it. */
    boolean concerns(Arrival arrival) {
        var envelope = arrival.envelope();
        return envelope == null || all.stream().anyMatch(consumer -> hears(consumer, arrival.topic(), envelope));
    }

    Uni<Void> apply(Arrival arrival) {
        var envelope = arrival.envelope();
        if (envelope == null) return Uni.createFrom().failure(new MalformedWire("event"));
        var applied = Uni.createFrom().voidItem();
        for (var consumer : all) {
            if (hears(consumer, arrival.topic(), envelope)) applied = applied.chain(() -> apply(consumer, envelope));
        }
        return applied;
    }

    private static boolean hears(EventConsumer<?> consumer, String topic, EventEnvelope envelope) {
        return consumer.topic().equals(topic)
                && EventCodec.typeOf(consumer.type()).equals(envelope.type());
    }

    private static <E> Uni<Void> apply(EventConsumer<E> consumer, EventEnvelope envelope) {
        return consumer.apply(envelope.as(consumer.type()));
    }
}
