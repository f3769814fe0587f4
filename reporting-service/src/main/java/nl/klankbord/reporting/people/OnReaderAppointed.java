package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ReaderAppointed;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps who reads for an organisation. */
@ApplicationScoped
class OnReaderAppointed implements EventConsumer<ReaderAppointed> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PEOPLE;
    }

    @Override
    public Class<ReaderAppointed> type() {
        return ReaderAppointed.class;
    }

    @Override
    public Uni<Void> apply(ReaderAppointed event) {
        return Panache.getSession()
                .chain(session -> session.find(ReaderPlace.class, event.person().value())
                        .chain(known ->
                                known == null ? session.persist(new ReaderPlace(event)) : follow(known, event)));
    }

    private static Uni<Void> follow(ReaderPlace known, ReaderAppointed event) {
        known.follow(event);
        return Uni.createFrom().voidItem();
    }
}
