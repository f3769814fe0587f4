package nl.klankbord.delivery.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import nl.klankbord.protocol.events.json.EventEnvelope;
import nl.klankbord.protocol.wire.MalformedWire;

/**
 * Events of several orders, put into turns of one kind each: a turn takes as many as it can get without letting an event
 * overtake one that it shares its order with.
 */
final class Turns {
    private Turns() {}

    /** The kind of an event, which is what a consumer listens to. */
    record Kind(String topic, String type) {}

    /** Events of one kind; those that share their order are in it. */
    record Turn(Kind kind, List<EventEnvelope> events) {}

    private record Waiting(Kind kind, EventEnvelope event) {}

    /**
     * All of them, each in one turn.
     *
     * @throws MalformedWire if one is no event
     */
    static List<Turn> of(List<Arrival> arrivals) {
        var orders = new LinkedHashMap<String, Deque<Waiting>>();
        for (var arrival : arrivals)
            orders.computeIfAbsent(arrival.topic() + " " + arrival.order(), order -> new ArrayDeque<>())
                    .add(waiting(arrival));
        var turns = new ArrayList<Turn>();
        while (!orders.isEmpty()) {
            var kind = orders.values().iterator().next().element().kind();
            var events = new ArrayList<EventEnvelope>();
            for (var order : orders.values()) {
                while (!order.isEmpty() && order.element().kind().equals(kind))
                    events.add(order.remove().event());
            }
            orders.values().removeIf(Deque::isEmpty);
            turns.add(new Turn(kind, events));
        }
        return turns;
    }

    private static Waiting waiting(Arrival arrival) {
        var event = arrival.envelope();
        if (event == null) throw new MalformedWire("event");
        return new Waiting(new Kind(arrival.topic(), event.type()), event);
    }
}
