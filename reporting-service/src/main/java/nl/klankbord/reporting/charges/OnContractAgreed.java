package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps what was agreed. */
@ApplicationScoped
class OnContractAgreed implements EventConsumer<ContractAgreed> {
    @Override
    public String topic() {
        return Topics.PRACTICE_CONTRACTS;
    }

    @Override
    public Class<ContractAgreed> type() {
        return ContractAgreed.class;
    }

    @Override
    public Uni<Void> apply(ContractAgreed event) {
        var place = new Contract.Place(event.organisation().value(), event.startsOn());
        return Panache.getSession()
                .chain(session -> session.find(Contract.class, place)
                        .chain(known -> known == null ? session.persist(new Contract(event)) : follow(known, event)));
    }

    private static Uni<Void> follow(Contract known, ContractAgreed event) {
        known.follow(event);
        return Uni.createFrom().voidItem();
    }
}
