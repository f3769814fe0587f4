package nl.klankbord.casework.threads;

import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationClosed;

/** Both sides closed a thread. */
@Singleton
class OnEscalationClosed extends ThreadNews<EscalationClosed> {
    OnEscalationClosed(WakeAuthor wakeAuthor) {
        super(wakeAuthor, EscalationClosed.class, EscalationClosed::author);
    }
}
