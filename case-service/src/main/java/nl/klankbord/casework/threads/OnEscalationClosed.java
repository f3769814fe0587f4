package nl.klankbord.casework.threads;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationClosed;

/** Both sides closed a thread. */
@Singleton
class OnEscalationClosed extends ThreadNews<EscalationClosed> {
    private final OpenThreads openThreads;

    OnEscalationClosed(WakeAuthor wakeAuthor, OpenThreads openThreads) {
        super(wakeAuthor, EscalationClosed.class, EscalationClosed::author);
        this.openThreads = openThreads;
    }

    @Override
    public Uni<Void> apply(EscalationClosed event) {
        return openThreads.count(event.author(), -1).chain(() -> super.apply(event));
    }
}
