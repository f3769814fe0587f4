package nl.klankbord.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.klankbord.delivery.kafka.TopicCreation;

/**
 * Events that could not be applied, and the later events of their keys, which wait behind them in order. They are tried
 * again at every start and every night; an event that will never be applied is removed by hand (see README).
 */
@ApplicationScoped
class DeadLetters {
    private static final String HOLD_KEY =
            "select cast(1 as bigint) from parked_keys where topic = ?1 and key = ?2 for key share";

    private static final String RELEASE_KEY =
            "select cast(1 as bigint) from parked_keys where topic = ?1 and key = ?2 for update";

    private static final String FIRST = """
            select event_id, body from dead_letters
            where topic = ?1 and key = ?2 order by position limit 1""";

    private static final String KEEP = """
            insert into dead_letters (topic, key, event_id, body) values (?1, ?2, ?3, ?4)
            on conflict do nothing""";

    private static final String ANNOUNCE = """
            insert into outbox (topic, key, type, event_id, occurred_on, by_day, body)
            values (?1, ?2, 'dead-letter', ?3, ?4, true, ?5)""";

    private final Consumers consumers;
    private final Inbox inbox;
    private final TopicCreation topics;
    private final AtomicLong count = new AtomicLong();

    DeadLetters(Consumers consumers, Inbox inbox, TopicCreation topics, MeterRegistry metrics) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.topics = topics;
        metrics.gauge("klankbord.delivery.dead.letters", count);
    }

    record ParkedKey(String topic, String order) {}

    /** Lays an event down and makes its key wait; a copy goes to the dead-letter topic. */
    Uni<Boolean> park(Arrival arrival) {
        var topic = topics.deadLetters(arrival.topic());
        return Inbox.statement(
                        "insert into parked_keys (topic, key, parked_on) values (?1, ?2, ?3) on conflict do nothing",
                        arrival.topic(),
                        arrival.order(),
                        inbox.today())
                .chain(() -> keep(arrival))
                .chain(kept -> kept == 0
                        ? Uni.createFrom().item(0)
                        : Inbox.statement(ANNOUNCE, topic, keyOf(arrival), arrival.id(), inbox.today(), arrival.body()))
                .replaceWith(true)
                .call(this::recount);
    }

    /** Lets an event wait behind those of its key; false if none waits any longer. */
    Uni<Boolean> queue(Arrival arrival) {
        return held(HOLD_KEY, new ParkedKey(arrival.topic(), arrival.order()))
                .chain(waits -> waits
                        ? keep(arrival).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    Uni<List<ParkedKey>> parkedKeys() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select topic, key from parked_keys order by parked_on, topic, key", Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ParkedKey((String) row[0], (String) row[1]))
                        .toList());
    }

    /** Applies the first event that waits for a key, or ends the waiting. True while there may be more. */
    Uni<Boolean> releaseOne(ParkedKey key) {
        return held(RELEASE_KEY, key)
                .chain(waits -> waits ? first(key) : Uni.createFrom().item(Optional.<Arrival>empty()))
                .chain(next -> next.isPresent() ? release(next.get()) : free(key))
                .call(this::recount);
    }

    /** Brings the metric up to date. */
    Uni<Long> recount() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from dead_letters", Long.class)
                        .getSingleResult())
                .invoke(count::set);
    }

    private Uni<Boolean> release(Arrival arrival) {
        return inbox.rememberReleased(arrival)
                .chain(isNew ->
                        isNew ? consumers.apply(arrival) : Uni.createFrom().voidItem())
                .chain(() -> Inbox.statement("delete from dead_letters where event_id = ?1", arrival.id()))
                .replaceWith(true);
    }

    private Uni<Boolean> free(ParkedKey key) {
        return Inbox.statement("delete from parked_keys where topic = ?1 and key = ?2", key.topic(), key.order())
                .replaceWith(false);
    }

    private Uni<Integer> keep(Arrival arrival) {
        return Inbox.statement(KEEP, arrival.topic(), arrival.order(), arrival.id(), arrival.body());
    }

    private Uni<Boolean> held(String lock, ParkedKey key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(lock, Long.class)
                        .setParameter(1, key.topic())
                        .setParameter(2, key.order())
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    private Uni<Optional<Arrival>> first(ParkedKey key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST, Object[].class)
                        .setParameter(1, key.topic())
                        .setParameter(2, key.order())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> asArrival(key, row)));
    }

    private static Arrival asArrival(ParkedKey key, Object[] row) {
        var body = (String) row[1];
        return new Arrival(key.topic(), key.order(), (UUID) row[0], body, Arrival.envelope(body));
    }

    /** An outbox row needs a key; a record without one goes under its id. */
    private static String keyOf(Arrival arrival) {
        return arrival.order().isEmpty() ? arrival.id().toString() : arrival.order();
    }
}
