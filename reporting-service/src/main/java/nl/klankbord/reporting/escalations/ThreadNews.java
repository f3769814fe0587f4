package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.Readers;
import nl.klankbord.reporting.people.Officer;
import nl.klankbord.reporting.people.Officers;
import nl.klankbord.staff.live.Change;
import nl.klankbord.staff.live.Changes;

/** Tells the other services, and wakes the browsers of officers; in the transaction of the fact itself. */
@ApplicationScoped
class ThreadNews {
    private static final String KIND = "escalation-changed";

    private final ThreadGrants grants;
    private final Officers officers;
    private final Outbox outbox;
    private final Changes changes;

    ThreadNews(ThreadGrants grants, Officers officers, Outbox outbox, Changes changes) {
        this.grants = grants;
        this.officers = officers;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Who can read a thread, and which fallback is told when they do not act: nobody who was excluded. */
    Uni<Readers> readersOf(ThreadId thread) {
        return grants.officersOf(thread)
                .chain(kids -> officers.ofKids(kids))
                .chain(readers -> fallback(readers.values(), thread)
                        .map(fallback -> new Readers(
                                readers.values().stream()
                                        .map(Officer::id)
                                        .sorted(ThreadNews::order)
                                        .toList(),
                                fallback)));
    }

    private static int order(PersonId one, PersonId other) {
        return one.text().compareTo(other.text());
    }

    private Uni<List<PersonId>> fallback(Collection<Officer> readers, ThreadId thread) {
        var organisation = readers.stream().map(Officer::organisation).findFirst();
        if (organisation.isEmpty()) return Uni.createFrom().item(List.of());
        return grants.excludedFrom(thread)
                .chain(excluded -> officers.of(organisation.get())
                        .map(all -> all.stream()
                                .filter(officer -> officer.fallback() && !officer.excluded())
                                .filter(officer ->
                                        officer.kid().filter(excluded::contains).isEmpty())
                                .map(Officer::id)
                                .toList()));
    }

    /** Appends events about a thread. What happens to one is by day, because a reporter may have caused it. */
    Uni<Void> announce(ThreadId thread, List<Object> events) {
        return outbox.append(events.stream()
                .map(event -> new Announcement(Topics.REPORTING_ESCALATIONS, thread.hex(), event, true))
                .toList());
    }

    Uni<Void> wake(ThreadId thread, List<PersonId> people) {
        return changes.wake(new Change(KIND, uuid(thread), people));
    }

    Uni<Void> wakeOwner(ThreadId thread, Kid officer) {
        return officers.ofKids(List.of(officer))
                .chain(found ->
                        wake(thread, found.values().stream().map(Officer::id).toList()));
    }

    private static UUID uuid(ThreadId thread) {
        var bytes = ByteBuffer.wrap(thread.bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
