package nl.klankbord.casework.threads;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.Kid;

/** How many running escalations an author has, and not which: whoever has one cannot leave without passing it on (CAS-28). */
@ApplicationScoped
public class OpenThreads {
    private static final String COUNT = """
            insert into escalation_authors (kid, running) values (?1, greatest(0, ?2))
            on conflict (kid) do update set running = greatest(0, escalation_authors.running + ?2)
            returning kid""";

    private static final String ANY = "select exists (select from escalation_authors where kid = ?1 and running > 0)";

    /** Whether an escalation would be left without anybody. */
    public Uni<Boolean> any(Kid author) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANY, Boolean.class)
                        .setParameter(1, author.hex())
                        .getSingleResult());
    }

    Uni<Void> count(Kid author, int change) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, String.class)
                        .setParameter(1, author.hex())
                        .setParameter(2, change)
                        .getResultList())
                .replaceWithVoid();
    }
}
