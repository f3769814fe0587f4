package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps to which key an officer can seal. Who its owner is, the signed directories say. */
@ApplicationScoped
class OnAdvisorPrekeyPublished implements EventConsumer<AdvisorPrekeyPublished> {
    private final AdvisorPrekeys prekeys;

    OnAdvisorPrekeyPublished(AdvisorPrekeys prekeys) {
        this.prekeys = prekeys;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_PREKEYS;
    }

    @Override
    public Class<AdvisorPrekeyPublished> type() {
        return AdvisorPrekeyPublished.class;
    }

    @Override
    public Uni<Void> apply(AdvisorPrekeyPublished event) {
        return prekeys.keep(event.prekey());
    }
}
