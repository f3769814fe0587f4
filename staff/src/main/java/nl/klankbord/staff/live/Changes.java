package nl.klankbord.staff.live;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.FlushMode;

/** Wakes open browsers on every instance, when the caller's transaction commits. */
@ApplicationScoped
public class Changes {
    private static final String NOTIFY =
            "select cast(pg_notify(?1, told) as text) from unnest(cast(?2 as text[])) as told";

    /** Tells one. */
    public Uni<Void> wake(Change change) {
        return wake(List.of(change));
    }

    /** Tells them; a change that nobody may hear of is not told. What the session has still to write plays no part in it. */
    public Uni<Void> wake(List<Change> changes) {
        var told = changes.stream()
                .filter(change -> !change.people().isEmpty())
                .map(Change::text)
                .toArray(String[]::new);
        if (told.length == 0) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTIFY, String.class)
                        .setParameter(1, Change.WAKE_UP)
                        .setParameter(2, told)
                        .setFlushMode(FlushMode.MANUAL)
                        .getResultList())
                .replaceWithVoid();
    }
}
