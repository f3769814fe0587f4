package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;

/** Lets somebody act no more; who wrote is still known. */
@ApplicationScoped
class OnPersonRemoved implements EventConsumer<PersonRemoved> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PEOPLE;
    }

    @Override
    public Class<PersonRemoved> type() {
        return PersonRemoved.class;
    }

    @Override
    public Uni<Void> apply(PersonRemoved event) {
        return Panache.getSession()
                .chain(session -> session.find(KnownPerson.class, event.person().value()))
                .onItem()
                .ifNotNull()
                .invoke(KnownPerson::remove)
                .replaceWithVoid();
    }
}
