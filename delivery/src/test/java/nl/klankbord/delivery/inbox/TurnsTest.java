package nl.klankbord.delivery.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.wire.MalformedWire;
import org.junit.jupiter.api.Test;

/** Arrivals are written {@code order/type}. */
class TurnsTest {
    @Test
    void eventsOfOneKindTakeTheirTurnTogether() {
        assertEquals(
                List.of("received: a b c", "granted: a a b"),
                turns("a/received", "a/granted", "a/granted", "b/received", "b/granted", "c/received"));
    }

    @Test
    void noneOvertakesAnotherOfItsOrder() {
        assertEquals(
                List.of("written: a b", "closed: a b", "written: a"),
                turns("a/written", "a/closed", "a/written", "b/written", "b/closed"));
    }

    @Test
    void theSameKeyOnAnotherTopicIsAnotherOrder() {
        var events = List.of(arrival("one", "a", "closed"), arrival("other", "a", "written"));

        assertEquals(
                List.of("one", "other"),
                Turns.of(events).stream().map(turn -> turn.kind().topic()).toList());
    }

    @Test
    void whatIsNoEventHasNoTurn() {
        var events = List.of(arrival("one", "a", "written"), new Arrival("one", "b", UUID.randomUUID(), "?", null));

        assertThrows(MalformedWire.class, () -> Turns.of(events));
    }

    private static List<String> turns(String... arrivals) {
        var all = Arrays.stream(arrivals)
                .map(each -> each.split("/"))
                .map(parts -> arrival("notes", parts[0], parts[1]))
                .toList();
        return Turns.of(all).stream()
                .map(turn -> turn.events().stream()
                        .map(EventEnvelope::source)
                        .reduce(turn.kind().type() + ":", (names, name) -> names + " " + name))
                .toList();
    }

    private static Arrival arrival(String topic, String order, String type) {
        var event = new EventEnvelope(UUID.randomUUID(), order, type, Instant.EPOCH, NullNode.getInstance());
        return new Arrival(topic, order, event.id(), "", event);
    }
}
