package nl.klankbord.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.events.json.EventCodec;

/**
 * Where a service leaves the events it has to tell. They are part of the caller's transaction: rolled back with it, and
 * sent soon after it has committed.
 */
@ApplicationScoped
public class Outbox {
    /**
     * Positions are drawn in the order in which transactions commit, per key: whoever appends for a key holds it until its
     * transaction ends. Without this, the relay could send a later event and find the earlier one afterwards.
     */
    private static final String APPEND = """
            with events as materialized (
              select * from rows from (json_to_recordset(cast(cast(?1 as text) as json))
                as (topic text, key text, type text, id uuid, day date, coarse boolean, body text)) with ordinality),
            held as materialized (
              select pg_advisory_xact_lock(name) from (
                select distinct hashtextextended(topic || ' ' || split_part(key, ':', 1), 0) as name
                from events order by name) names)
            insert into outbox (topic, key, type, event_id, occurred_on, by_day, body)
            select topic, key, type, id, day, coarse, body from events
            where (select count(*) from held) > 0 order by ordinality""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCodec codec;
    private final Clock clock;
    private final SecureRandom random;

    Outbox(DeliverySettings settings, Clock clock, SecureRandom random) {
        this.codec = new EventCodec(settings.service());
        this.clock = clock;
        this.random = random;
    }

    /**
     * Appends one event in the caller's transaction.
     *
     * @param byDay whether a reporter caused it, so that it carries the day only
     */
    public Uni<Void> append(String topic, String key, Object event, boolean byDay) {
        return append(List.of(new Announcement(topic, key, event, byDay)));
    }

    /** Appends events in the caller's transaction and in this order, with one statement. */
    public Uni<Void> append(List<Announcement> announcements) {
        if (announcements.isEmpty()) return Uni.createFrom().voidItem();
        var insert = inserting(announcements);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                insert.statement() + " returning cast(position as text)", String.class)
                        .setParameter(1, insert.rows())
                        .getResultList())
                .replaceWithVoid();
    }

    /** What {@link #append} runs, for who makes it a part of a larger statement and saves a journey to the database. */
    public Insert inserting(List<Announcement> announcements) {
        return new Insert(APPEND, json(announcements.stream().map(this::row).toList()));
    }

    /**
     * An insert that is still to run, in the transaction of the caller.
     *
     * @param statement SQL without an answer
     * @param rows its parameter {@code ?1}
     */
    public record Insert(String statement, String rows) {}

    private Row row(Announcement announcement) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var day = LocalDate.ofInstant(now, EventCodec.ZONE);
        var id = randomId();
        var event = announcement.event();
        var body = codec.write(id, announcement.byDay() ? EventCodec.startOf(day) : now, event);
        return new Row(
                announcement.topic(),
                announcement.key(),
                EventCodec.typeOf(event.getClass()),
                id.toString(),
                day.toString(),
                announcement.byDay(),
                new String(body, StandardCharsets.UTF_8));
    }

    private UUID randomId() {
        var version = 0x4000L;
        var variant = 0x8000_0000_0000_0000L;
        return new UUID((random.nextLong() & ~0xF000L) | version, (random.nextLong() >>> 2) | variant);
    }

    private static String json(List<Row> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Row(String topic, String key, String type, String id, String day, boolean coarse, String body) {}
}
