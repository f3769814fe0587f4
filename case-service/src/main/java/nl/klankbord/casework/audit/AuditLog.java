package nl.klankbord.casework.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ServerMac;
import nl.klankbord.staff.audit.AuditChain;
import nl.klankbord.staff.audit.AuditChain.Entry;
import org.jspecify.annotations.Nullable;

/** The log of what staff of a practice did. A line is written in the transaction of the act itself, or not at all. */
@ApplicationScoped
public class AuditLog {
    private static final byte[] USE = "audit-object".getBytes(StandardCharsets.US_ASCII);

    private static final String KEY = """
            insert into audit_keys (object_id, case_id, audit_key)
            values (?1, (select id from cases where id = ?1), ?2)
            on conflict (object_id) do update set object_id = excluded.object_id returning audit_key""";

    private static final String KNOWN_KEY = "select audit_key from audit_keys where object_id = ?1";

    private static final String ABOUT = """
            select actor_id, action, acted_on from audit_lines
            where object_mac = ?1 order by acted_on, practice_id, seq""";

    private final SecureRandom random;
    private final AuditChain chain;

    AuditLog(SecureRandom random, AuditChain chain) {
        this.random = random;
        this.chain = chain;
    }

    /** Adds a line; inside the caller's transaction. */
    public Uni<Void> write(Act act) {
        return mac(act.object())
                .chain(mac -> chain.append(
                        new Entry(act.practice(), act.actor(), act.action().name(), mac)));
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

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
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

    private static Uni<List<Tuple>> rows(String statement, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement, Tuple.class);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList();
        });
    }
}
