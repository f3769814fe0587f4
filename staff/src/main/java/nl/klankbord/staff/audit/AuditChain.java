package nl.klankbord.staff.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.audit.AuditView.LineView;
import org.jspecify.annotations.Nullable;

/**
 * The chains of what staff did, one for each practice; inside the caller's session. A line is written in the transaction of the
 * act itself, or not at all.
 *
 * <p>Does not protect against: somebody who owns the database and writes the whole chain anew. Whoever keeps an exported
 * hash finds out.
 */
@ApplicationScoped
public class AuditChain {
    /** Holds the end of the chain until the transaction ends: acts of one practice follow each other. */
    private static final String HOLD = """
            insert into audit_heads (practice_id, seq, head_hash) values (?1, 0, repeat('0', 64))
            on conflict (practice_id) do update set seq = audit_heads.seq returning seq, head_hash""";

    private static final String APPEND = """
            with line as (
              insert into audit_lines
                (practice_id, seq, actor_id, action, acted_on, object_mac, object_hash, previous_hash, line_hash)
              values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, nullif(?6, ''), nullif(?7, ''), ?8, ?9)
              returning practice_id, seq, line_hash)
            update audit_heads h set seq = line.seq, head_hash = line.line_hash
            from line where h.practice_id = line.practice_id returning h.seq""";

    private static final String LINES = """
            select seq, actor_id, action, acted_on, object_hash, previous_hash, line_hash from audit_lines
            where practice_id = ?1 and seq > ?2 order by seq limit ?3""";

    /**
     * One act.
     *
     * @param practice in the chain of which practice
     * @param actor who acted, or null when a rule did
     * @param action what kind of act: the name stands in a line that never changes
     * @param object an HMAC that stands for the object, in hexadecimal; empty without one
     */
    public record Entry(PracticeId practice, @Nullable PersonId actor, String action, String object) {}

    private final Clock clock;

    AuditChain(Clock clock) {
        this.clock = clock;
    }

    /** Adds a line; inside the caller's transaction. */
    public Uni<Void> append(Entry entry) {
        return rows(HOLD, entry.practice().value())
                .map(held -> line(entry, held.get(0)))
                .chain(line -> append(entry, line));
    }

    /** Lines in their order, from behind a place on. Whoever keeps the last hash can tell later whether it still stands. */
    public Uni<AuditView> page(PracticeId practice, int after, int limit) {
        return rows(LINES, practice.value(), after, limit + 1)
                .map(rows -> rows.stream().map(AuditChain::view).toList())
                .map(lines -> new AuditView(
                        practice,
                        lines.stream().limit(limit).toList(),
                        lines.size() > limit ? lines.get(limit - 1).seq() : null));
    }

    private AuditLine line(Entry entry, Tuple head) {
        var seq = head.get(0, Integer.class) + 1;
        var previous = new Hash(head.get(1, String.class));
        var object = entry.object().isEmpty() ? null : shown(entry.object(), seq);
        return new AuditLine(seq, entry.actor(), entry.action(), LocalDate.now(clock), object, previous);
    }

    /** Different in every line, so that an export does not tell which lines are about the same object. */
    private static Hash shown(String mac, int seq) {
        return Hash.sha256("audit-object", (mac + "|" + seq).getBytes(StandardCharsets.UTF_8));
    }

    private static Uni<Void> append(Entry entry, AuditLine line) {
        var actor = line.actor();
        var object = line.object();
        return rows(
                        APPEND,
                        entry.practice().value(),
                        line.seq(),
                        actor == null ? "" : actor.text(),
                        line.action(),
                        line.on(),
                        entry.object(),
                        object == null ? "" : object.hex(),
                        line.previous().hex(),
                        line.hash(entry.practice()).hex())
                .replaceWithVoid();
    }

    private static LineView view(Tuple row) {
        var actor = row.get(1, UUID.class);
        var object = row.get(4, String.class);
        return new LineView(
                row.get(0, Integer.class),
                actor == null ? null : new PersonId(actor),
                row.get(2, String.class),
                row.get(3, LocalDate.class),
                object == null ? null : new Hash(object),
                new Hash(row.get(5, String.class)),
                new Hash(row.get(6, String.class)));
    }

    private static Uni<List<Tuple>> rows(String statement, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement, Tuple.class);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList();
        });
    }
}
