package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.json.Topics;

/** Nobody is written to with a withdrawn prekey. */
@ApplicationScoped
class OnAdvisorPrekeyWithdrawn implements EventConsumer<AdvisorPrekeyWithdrawn> {
    private final AdvisorPrekeys prekeys;

    OnAdvisorPrekeyWithdrawn(AdvisorPrekeys prekeys) {
        this.prekeys = prekeys;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_PREKEYS;
    }

    @Override
    public Class<AdvisorPrekeyWithdrawn> type() {
        return AdvisorPrekeyWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(AdvisorPrekeyWithdrawn event) {
        return prekeys.withdraw(event.owner(), event.week());
    }
}
