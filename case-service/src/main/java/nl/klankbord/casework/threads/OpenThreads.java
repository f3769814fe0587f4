package nl.klankbord.casework.threads;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.Kid;

/** How many running escalations an author has, and not which: whoever has one cannot leave without passing it on (CAS-28). */
@ApplicationScoped
public class OpenThreads {
    private static final String COUNT = """
            insert into thread_authors (kid, open_threads) values (?1, greatest(0, ?2))
            on conflict (kid) do update set open_threads = greatest(0, thread_authors.open_threads + ?2)
            returning kid""";

    private static final String ANY = "select exists (select from thread_authors where kid = ?1 and open_threads > 0)";

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
