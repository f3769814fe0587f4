package nl.klankbord.reporting.organisations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps what was told last. */
@ApplicationScoped
class OnOrganisationDescribed implements EventConsumer<OrganisationDescribed> {
    @Override
    public String topic() {
        return Topics.PRACTICE_CONTRACTS;
    }

    @Override
    public Class<OrganisationDescribed> type() {
        return OrganisationDescribed.class;
    }

    @Override
    public Uni<Void> apply(OrganisationDescribed event) {
        var id = event.organisation().value();
        return Panache.getSession()
                .chain(session -> session.find(KnownOrganisation.class, id).chain(known -> {
                    if (known == null) return session.persist(new KnownOrganisation(event));
                    known.follow(event);
                    return Uni.createFrom().voidItem();
                }));
    }
}
