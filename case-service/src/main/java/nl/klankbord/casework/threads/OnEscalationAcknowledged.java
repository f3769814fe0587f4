package nl.klankbord.casework.threads;

import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.EscalationAcknowledged;

/** Officers confirmed the receipt. */
@Singleton
class OnEscalationAcknowledged extends ThreadNews<EscalationAcknowledged> {
    OnEscalationAcknowledged(WakeAuthor wakeAuthor) {
        super(wakeAuthor, EscalationAcknowledged.class, EscalationAcknowledged::author);
    }
}
