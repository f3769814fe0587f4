package nl.klankbord.delivery.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.protocol.events.json.EventCodec;

/** The memory of what has been applied. Everything here runs in the transaction that is open. */
@ApplicationScoped
class Inbox {
    /** Twice the time facts stay on their topic. */
    private static final Period KEPT = Period.ofDays(28);

    private static final String REMEMBER = """
            insert into inbox (event_id, received_on)
            select cast(id as uuid), ?2 from unnest(string_to_array(?1, ' ')) as ids (id)
            where not exists (select 1 from parked_keys where topic = ?3 and key = ?4)
            on conflict do nothing returning cast(event_id as text)""";

    private static final String REMEMBER_RELEASED = """
            insert into inbox (event_id, received_on) values (?1, ?2)
            on conflict do nothing returning cast(event_id as text)""";

    private static final String FORGET = "delete from inbox where received_on < ?1 returning cast(event_id as text)";

    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /** True when all of them are new and the key they share does not wait. */
    Uni<Boolean> remember(List<Arrival> inOrder) {
        var first = inOrder.get(0);
        var ids = inOrder.stream().map(arrival -> arrival.id().toString()).collect(Collectors.joining(" "));
        return Sql.texts(REMEMBER, ids, today(), first.topic(), first.order())
                .map(rows -> rows.size() == inOrder.size());
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
