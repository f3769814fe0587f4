package nl.klankbord.casework.threads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.staff.live.Change;
import nl.klankbord.staff.live.Changes;

/** Tells an author's open browsers that something happened at an organisation; which thread, they look up themselves. */
@ApplicationScoped
class WakeAuthor {
    private static final String KIND = "escalation-changed";

    private final Advisors advisors;
    private final Changes changes;

    WakeAuthor(Advisors advisors, Changes changes) {
        this.advisors = advisors;
        this.changes = changes;
    }

    /** Wakes whoever has this identity; an identity that nobody has any more wakes nobody. */
    Uni<Void> wake(Kid author) {
        return advisors.ownerOf(author)
                .chain(person ->
                        changes.wake(new Change(KIND, null, person.stream().toList())));
    }
}
