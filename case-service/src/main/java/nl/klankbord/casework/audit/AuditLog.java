package nl.klankbord.casework.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.ServerMac;
import org.jspecify.annotations.Nullable;

/**
 * The log of what staff did. A line is written in the transaction of the act itself, or not at all.
 *
 * <p>Does not protect against: somebody who owns the database and writes the whole chain anew. Whoever keeps an exported
 * hash finds out.
 */
@ApplicationScoped
public class AuditLog {
    private static final byte[] USE = "audit-object".getBytes(StandardCharsets.US_ASCII);

    /** Holds the end of the chain until the transaction ends: acts of one practice follow each other. */
    private static final String HOLD = """
            insert into audit_heads (practice_id, seq, head_hash) values (?1, 0, repeat('0', 64))
            on conflict (practice_id) do update set seq = audit_heads.seq returning seq, head_hash""";

    private static final String KEY = """
            insert into audit_keys (object_id, case_id, audit_key)
            values (?1, (select id from cases where id = ?1), ?2)
            on conflict (object_id) do update set object_id = excluded.object_id returning audit_key""";

    private static final String KNOWN_KEY = "select audit_key from audit_keys where object_id = ?1";

    private static final String APPEND = """
            with line as (
              insert into audit_lines
                (practice_id, seq, actor_id, action, acted_on, object_mac, object_hash, previous_hash, line_hash)
              values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, nullif(?6, ''), nullif(?7, ''), ?8, ?9)
              returning practice_id, seq, line_hash)
            update audit_heads h set seq = line.seq, head_hash = line.line_hash
            from line where h.practice_id = line.practice_id returning h.seq""";

    private static final String ABOUT = """
            select actor_id, action, acted_on from audit_lines
            where object_mac = ?1 order by acted_on, practice_id, seq""";

    private final SecureRandom random;
    private final Clock clock;

    AuditLog(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Adds a line; inside the caller's transaction. */
    public Uni<Void> write(Act act) {
        return mac(act.object())
                .chain(mac -> rows(HOLD, act.practice().value())
                        .map(held -> line(act, mac, held.get(0)))
                        .chain(line -> append(act.practice(), line, mac)));
    }

    /** What was done with one object, the oldest first. Whoever asks has been let in by the door of that object. */
    public Uni<List<LoggedAct>> about(UUID object) {
        return rows(KNOWN_KEY, object)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(List.<Tuple>of())
                        : rows(ABOUT, mac(keys.get(0), object)))
                .map(rows -> rows.stream()
                        .map(row -> new LoggedAct(
                                row.get(2, LocalDate.class),
                                person(row.get(0, UUID.class)),
                                AuditAction.valueOf(row.get(1, String.class))))
                        .toList());
    }

    static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private AuditLine line(Act act, String mac, Tuple head) {
        var seq = head.get(0, Integer.class) + 1;
        var previous = new Hash(head.get(1, String.class));
        return new AuditLine(
                seq, act.actor(), act.action(), LocalDate.now(clock), mac.isEmpty() ? null : shown(mac, seq), previous);
    }

    /** Different in every line, so that an export does not tell which lines are about the same object. */
    private static Hash shown(String mac, int seq) {
        return Hash.sha256("audit-object", (mac + "|" + seq).getBytes(StandardCharsets.UTF_8));
    }

    private static Uni<Void> append(PracticeId practice, AuditLine line, String mac) {
        var actor = line.actor();
        var object = line.object();
        return rows(
                        APPEND,
                        practice.value(),
                        line.seq(),
                        actor == null ? "" : actor.text(),
                        line.action().name(),
                        line.on(),
                        mac,
                        object == null ? "" : object.hex(),
                        line.previous().hex(),
                        line.hash(practice).hex())
                .replaceWithVoid();
    }

    /** Empty without an object. */
    private Uni<String> mac(@Nullable UUID object) {
        if (object == null) return Uni.createFrom().item("");
        var fresh = new byte[ServerMac.LENGTH];
        random.nextBytes(fresh);
        return rows(KEY, object, fresh).map(found -> mac(found.get(0), object));
    }

    private static String mac(Tuple key, UUID object) {
        var mac = new ServerMac(key.get(0, byte[].class));
        return Hex.encode(mac.tag(USE, object.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    static Uni<List<Tuple>> rows(String statement, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement, Tuple.class);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList();
        });
    }
}
