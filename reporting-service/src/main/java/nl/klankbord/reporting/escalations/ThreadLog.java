package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.audit.AuditChain;
import nl.klankbord.staff.audit.AuditChain.Entry;

/**
 * The log of what officers and advisors did with escalations (SEC-4); in the transaction of the act. It names no thread and no
 * organisation, and of a thread that nobody has seen it says nothing: what an advisor wrote is logged on the day of the batch.
 *
 * <p>Does not protect against: whoever sees the days of the only escalation there is. Its manager is the one reader.
 */
@ApplicationScoped
class ThreadLog {
    /** Whoever was removed since is still known by the key. */
    private static final String ACTOR = """
            select p.person_id, p.practice_id from people p left join officer_keys k on k.person_id = p.person_id
            where p.kid = ?1 or k.kid = ?1 order by p.removed, p.person_id limit 1""";

    private final AuditChain chain;

    ThreadLog(AuditChain chain) {
        this.chain = chain;
    }

    /** Adds a line. */
    Uni<Void> write(Kid actor, ThreadAct act) {
        return write(actor, List.of(act));
    }

    /** Adds a line for each. */
    Uni<Void> write(Kid actor, List<ThreadAct> acts) {
        if (acts.isEmpty()) return Uni.createFrom().voidItem();
        return ThreadSql.rows(ACTOR, actor.hex()).chain(found -> {
            var person = new PersonId(found.get(0).get(0, UUID.class));
            var practice = new PracticeId(found.get(0).get(1, UUID.class));
            var written = Uni.createFrom().voidItem();
            for (var act : acts)
                written = written.chain(() -> chain.append(new Entry(practice, person, act.name(), "")));
            return written;
        });
    }
}
