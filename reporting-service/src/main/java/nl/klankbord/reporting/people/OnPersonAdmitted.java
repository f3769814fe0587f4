package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps who may act. */
@ApplicationScoped
class OnPersonAdmitted implements EventConsumer<PersonAdmitted> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PEOPLE;
    }

    @Override
    public Class<PersonAdmitted> type() {
        return PersonAdmitted.class;
    }

    @Override
    public Uni<Void> apply(PersonAdmitted event) {
        return Panache.getSession()
                .chain(session -> session.find(KnownPerson.class, event.person().value())
                        .chain(known ->
                                known == null ? session.persist(new KnownPerson(event)) : follow(known, event)));
    }

    private static Uni<Void> follow(KnownPerson known, PersonAdmitted event) {
        known.follow(event);
        return Uni.createFrom().voidItem();
    }
}
