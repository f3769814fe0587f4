package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.staff.platform.RandomIds;

/** Lets a request of an advisor count once per idempotency key, in the caller's transaction. A key belongs to one person. */
@ApplicationScoped
public class CountedOnce {
    /** A parallel repetition waits here for the first one to commit. */
    private static final String REMEMBER = """
            insert into idempotency_keys (practice_id, key_hash, request_hash, answer_id, kept_on)
            values (?1, ?2, ?3, ?4, ?5) on conflict do nothing returning key_hash""";

    private final RandomIds ids;
    private final Clock clock;

    CountedOnce(RandomIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether this is the first time. The same key with another request is refused. */
    public Uni<Boolean> isNew(Advisor advisor, String key, Hash request) {
        var own = advisor.id().text() + "\n" + key;
        var name = IdempotencyKey.Name.of(
                advisor.practice(), Hash.sha256("idempotency-key", own.getBytes(StandardCharsets.UTF_8)));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, String.class)
                        .setParameter(1, name.practiceId())
                        .setParameter(2, name.keyHash())
                        .setParameter(3, request.hex())
                        .setParameter(4, ids.next())
                        .setParameter(5, LocalDate.now(clock))
                        .getResultList()
                        .chain(added -> added.isEmpty()
                                ? session.find(IdempotencyKey.class, name).map(known -> isSame(known, request))
                                : Uni.createFrom().item(true)));
    }

    private static boolean isSame(IdempotencyKey known, Hash request) {
        if (!known.belongsTo(request)) throw Problem.idempotencyMismatch();
        return false;
    }
}
