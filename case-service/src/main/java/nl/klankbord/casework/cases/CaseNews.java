package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.live.Changes;

/** Tells what happened to a case: facts to other services, a wake-up to open browsers. Both in the caller's transaction. */
@ApplicationScoped
class CaseNews {
    private final Outbox outbox;
    private final Changes changes;

    CaseNews(Outbox outbox, Changes changes) {
        this.outbox = outbox;
        this.changes = changes;
    }

    Uni<Void> announce(CaseId id, List<?> events) {
        return announce(about(id, events));
    }

    /** What is to be told of one or several cases, those of one in their order. */
    Uni<Void> announce(List<Announcement> facts) {
        return outbox.append(facts);
    }

    /** Facts of a case, by day, also what advisors did: their moments would lie beside those of reporters. */
    static List<Announcement> about(CaseId id, List<?> events) {
        return events.stream()
                .map(event -> new Announcement(Topics.CASE_CASES, id.text(), event, true))
                .toList();
    }

    Uni<Void> wake(CaseChange change) {
        return wake(List.of(change));
    }

    Uni<Void> wake(List<CaseChange> several) {
        return changes.wake(several.stream().map(CaseChange::told).toList());
    }
}
