package nl.klankbord.staff.live;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.FlushMode;

/** Wakes open browsers on every instance, when the caller's transaction commits. */
@ApplicationScoped
public class Changes {
    /** Tells it; a change that nobody may hear of is not told. What the session has still to write plays no part in it. */
    public Uni<Void> wake(Change change) {
        if (change.people().isEmpty()) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
                        .setParameter(1, Change.WAKE_UP)
                        .setParameter(2, change.text())
                        .setFlushMode(FlushMode.MANUAL)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
