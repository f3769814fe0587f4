package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CaseId;

/** Tells what happened to a case: facts to other services, a wake-up to open browsers. Both in the caller's transaction. */
@ApplicationScoped
class CaseNews {
    private final Outbox outbox;

    CaseNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** By day, also what advisors did: their moments would lie beside those of reporters. */
    Uni<Void> announce(CaseId id, List<?> events) {
        return outbox.append(events.stream()
                .map(event -> new Announcement(Topics.CASE_CASES, id.text(), event, true))
                .toList());
    }

    Uni<Void> wake(CaseChange change) {
        if (change.people().isEmpty()) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
                        .setParameter(1, CaseChange.WAKE_UP)
                        .setParameter(2, change.text())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
