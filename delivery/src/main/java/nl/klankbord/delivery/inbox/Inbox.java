package nl.klankbord.delivery.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.events.json.EventCodec;

/** The memory of what has been applied. Everything here runs in the transaction that is open. */
@ApplicationScoped
class Inbox {
    /** Twice the time facts stay on their topic. */
    private static final Period KEPT = Period.ofDays(28);

    /** Separates what arrives as one text; no id, topic or key holds it. */
    private static final String COMMA = "\u001f";

    private static final String REMEMBER = """
            insert into inbox (event_id, received_on)
            select cast(arrived.id as uuid), ?4
            from unnest(string_to_array(?1, chr(31)), string_to_array(?2, chr(31)), string_to_array(?3, chr(31)))
              as arrived (id, topic, key)
            where not exists (
              select 1 from parked_keys
              where parked_keys.topic = arrived.topic and parked_keys.key = coalesce(arrived.key, ''))
            on conflict do nothing returning cast(event_id as text)""";

    private static final String REMEMBER_RELEASED = """
            insert into inbox (event_id, received_on) values (?1, ?2)
            on conflict do nothing returning cast(event_id as text)""";

    private static final String FORGET = "delete from inbox where received_on < ?1 returning cast(event_id as text)";

    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /** True when all of them are new and none of their keys waits. */
    Uni<Boolean> remember(List<Arrival> inOrder) {
        return Sql.texts(
                        REMEMBER,
                        joined(inOrder, arrival -> arrival.id().toString()),
                        joined(inOrder, Arrival::topic),
                        joined(inOrder, Arrival::order),
                        today())
                .map(rows -> rows.size() == inOrder.size());
    }

    private static String joined(List<Arrival> arrivals, Function<Arrival, String> part) {
        return arrivals.stream().map(part).collect(Collectors.joining(COMMA));
    }

    /** As {@link #remember}, for an event whose turn has come at last. */
    Uni<Boolean> rememberReleased(Arrival arrival) {
        return Sql.texts(REMEMBER_RELEASED, arrival.id(), today()).map(rows -> !rows.isEmpty());
    }

    Uni<Boolean> knows(Arrival arrival) {
        return Sql.texts("select cast(event_id as text) from inbox where event_id = ?1", arrival.id())
                .map(rows -> !rows.isEmpty());
    }

    Uni<Integer> forgetOld() {
        return Sql.texts(FORGET, oldest()).map(List::size);
    }

    /** The first day that is remembered. */
    LocalDate oldest() {
        return today().minus(KEPT);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventCodec.ZONE);
    }
}
