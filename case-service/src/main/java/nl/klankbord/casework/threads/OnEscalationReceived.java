package nl.klankbord.casework.threads;

import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationReceived;

/** A thread was released. */
@Singleton
class OnEscalationReceived extends ThreadNews<EscalationReceived> {
    OnEscalationReceived(WakeAuthor wakeAuthor) {
        super(wakeAuthor, EscalationReceived.class, EscalationReceived::author);
    }
}
