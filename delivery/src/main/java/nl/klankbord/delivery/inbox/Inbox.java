package nl.klankbord.delivery.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import nl.klankbord.protocol.events.json.EventCodec;
import org.hibernate.reactive.mutiny.Mutiny;

/** The memory of what has been applied. Everything here runs in the transaction that is open. */
@ApplicationScoped
class Inbox {
    /** Twice the time facts stay on their topic. */
    private static final Period KEPT = Period.ofDays(28);

    private static final String REMEMBER = """
            insert into inbox (event_id, received_on) select ?1, ?2
            where not exists (select 1 from parked_keys where topic = ?3 and key = ?4)
            on conflict do nothing""";

    private static final String REMEMBER_RELEASED =
            "insert into inbox (event_id, received_on) values (?1, ?2) on conflict do nothing";

    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /** True once per event; false for one that was seen, and for one whose key waits. */
    Uni<Boolean> remember(Arrival arrival) {
        return statement(REMEMBER, arrival.id(), today(), arrival.topic(), arrival.order())
                .map(rows -> rows == 1);
    }

    /** As {@link #remember}, for an event whose turn has come at last. */
    Uni<Boolean> rememberReleased(Arrival arrival) {
        return statement(REMEMBER_RELEASED, arrival.id(), today()).map(rows -> rows == 1);
    }

    Uni<Boolean> knows(Arrival arrival) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from inbox where event_id = ?1", Long.class)
                        .setParameter(1, arrival.id())
                        .getSingleResult())
                .map(found -> found > 0);
    }

    Uni<Integer> forgetOld() {
        return statement("delete from inbox where received_on < ?1", today().minus(KEPT));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventCodec.ZONE);
    }

    static Uni<Integer> statement(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session -> bound(session, sql, parameters).executeUpdate());
    }

    private static Mutiny.MutationQuery bound(Mutiny.Session session, String sql, Object... parameters) {
        Mutiny.MutationQuery query = session.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
