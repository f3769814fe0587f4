package nl.klankbord.casework.threads;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationHandedOver;

/** A thread was passed to a colleague, whose browsers look for it now. */
@Singleton
class OnEscalationHandedOver extends ThreadNews<EscalationHandedOver> {
    private final OpenThreads openThreads;

    OnEscalationHandedOver(WakeAuthor wakeAuthor, OpenThreads openThreads) {
        super(wakeAuthor, EscalationHandedOver.class, EscalationHandedOver::author);
        this.openThreads = openThreads;
    }

    @Override
    public Uni<Void> apply(EscalationHandedOver event) {
        return openThreads
                .count(event.former(), -1)
                .chain(() -> openThreads.count(event.author(), 1))
                .chain(() -> super.apply(event));
    }
}
