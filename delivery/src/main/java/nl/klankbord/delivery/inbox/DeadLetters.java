package nl.klankbord.delivery.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.klankbord.delivery.kafka.TopicCreation;

/**
 * Events that could not be applied, and the later events of their keys, which wait behind them in order. They are tried
 * again at every start and every ten minutes; an event that will never be applied is removed by hand (see README), or with
 * its key after four weeks: nothing that a reporter caused stays longer because something went wrong.
 */
@ApplicationScoped
class DeadLetters {
    private static final String HOLD_KEY = "select topic from parked_keys where topic = ?1 and key = ?2 for key share";

    private static final String RELEASE_KEY = "select topic from parked_keys where topic = ?1 and key = ?2 for update";

    private static final String FIRST = """
            select event_id, body from dead_letters
            where topic = ?1 and key = ?2 order by position limit 1""";

    private static final String KEEP = """
            insert into dead_letters (topic, key, event_id, body) values (?1, ?2, ?3, ?4)
            on conflict do nothing returning topic""";

    private static final String ANNOUNCE = """
            insert into outbox (topic, key, type, event_id, occurred_on, by_day, body)
            values (?1, ?2, 'dead-letter', ?3, ?4, true, ?5) returning topic""";

    private static final String PARK = """
            insert into parked_keys (topic, key, parked_on) values (?1, ?2, ?3)
            on conflict do nothing returning topic""";

    private static final String TAKE_AWAY = "delete from dead_letters where event_id = ?1 returning topic";

    private static final String FORGET = """
            with old as (select topic, key from parked_keys where parked_on < ?1 for update),
            letters as (
              delete from dead_letters using old where dead_letters.topic = old.topic and dead_letters.key = old.key)
            delete from parked_keys using old where parked_keys.topic = old.topic and parked_keys.key = old.key
            returning parked_keys.topic""";

    private static final String FREE = "delete from parked_keys where topic = ?1 and key = ?2 returning topic";

    private final Consumers consumers;
    private final Inbox inbox;
    private final TopicCreation topics;
    private final MeterRegistry metrics;
    private final AtomicLong count = new AtomicLong();
    private final Gauge gauge;

    DeadLetters(Consumers consumers, Inbox inbox, TopicCreation topics, MeterRegistry metrics) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.topics = topics;
        this.metrics = metrics;
        gauge = Gauge.builder("klankbord.delivery.dead.letters", count, AtomicLong::get)
                .register(metrics);
    }

    /** A service that starts again in the same process counts its own. */
    @PreDestroy
    void end() {
        metrics.remove(gauge);
    }

    record ParkedKey(String topic, String order) {}

    /** Lays an event down and makes its key wait; a copy goes to the dead-letter topic. */
    Uni<Boolean> park(Arrival arrival) {
        return Sql.texts(PARK, arrival.topic(), arrival.order(), inbox.today())
                .chain(() -> keep(arrival))
                .chain(isNew -> isNew ? announce(arrival) : Uni.createFrom().item(true));
    }

    /** Lets an event wait behind those of its key; false if none waits any longer. */
    Uni<Boolean> queue(Arrival arrival) {
        return held(HOLD_KEY, new ParkedKey(arrival.topic(), arrival.order()))
                .chain(waits -> waits
                        ? keep(arrival).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    Uni<List<ParkedKey>> parkedKeys() {
        return Sql.rows("select topic, key from parked_keys order by parked_on, topic, key")
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

    /** Gives up on keys that have waited longer than the broker keeps their copies; tells how many those were. */
    Uni<Integer> forgetOld() {
        return Sql.texts(FORGET, inbox.oldest()).map(List::size).call(this::recount);
    }

    /** Brings the metric up to date. */
    Uni<Long> recount() {
        return Sql.texts("select cast(count(*) as text) from dead_letters")
                .map(rows -> Long.parseLong(rows.get(0)))
                .invoke(count::set);
    }

    private Uni<Boolean> release(Arrival arrival) {
        return inbox.rememberReleased(arrival)
                .chain(isNew ->
                        isNew ? consumers.apply(arrival) : Uni.createFrom().voidItem())
                .chain(() -> Sql.texts(TAKE_AWAY, arrival.id()))
                .replaceWith(true);
    }

    private Uni<Boolean> free(ParkedKey key) {
        return Sql.texts(FREE, key.topic(), key.order()).replaceWith(false);
    }

    private Uni<Boolean> keep(Arrival arrival) {
        return Sql.texts(KEEP, arrival.topic(), arrival.order(), arrival.id(), arrival.body())
                .map(rows -> !rows.isEmpty())
                .call(this::recount);
    }

    private Uni<Boolean> announce(Arrival arrival) {
        var topic = topics.deadLetters(arrival.topic());
        return Sql.texts(ANNOUNCE, topic, keyOf(arrival), arrival.id(), inbox.today(), arrival.body())
                .replaceWith(true);
    }

    private static Uni<Boolean> held(String lock, ParkedKey key) {
        return Sql.texts(lock, key.topic(), key.order()).map(rows -> !rows.isEmpty());
    }

    private static Uni<Optional<Arrival>> first(ParkedKey key) {
        return Sql.rows(FIRST, key.topic(), key.order())
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
