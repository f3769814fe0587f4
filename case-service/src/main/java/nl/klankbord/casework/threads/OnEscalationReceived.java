package nl.klankbord.casework.threads;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationReceived;

/** A thread was released. */
@Singleton
class OnEscalationReceived extends ThreadNews<EscalationReceived> {
    private final OpenThreads openThreads;

    OnEscalationReceived(WakeAuthor wakeAuthor, OpenThreads openThreads) {
        super(wakeAuthor, EscalationReceived.class, EscalationReceived::author);
        this.openThreads = openThreads;
    }

    @Override
    public Uni<Void> apply(EscalationReceived event) {
        return openThreads.count(event.author(), 1).chain(() -> super.apply(event));
    }
}
