package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.OfficerAppointed;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps what an officer is to an organisation. */
@ApplicationScoped
class OnOfficerAppointed implements EventConsumer<OfficerAppointed> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PEOPLE;
    }

    @Override
    public Class<OfficerAppointed> type() {
        return OfficerAppointed.class;
    }

    @Override
    public Uni<Void> apply(OfficerAppointed event) {
        return Panache.getSession()
                .chain(session -> session.find(Appointment.class, event.person().value())
                        .chain(known ->
                                known == null ? session.persist(new Appointment(event)) : follow(known, event)));
    }

    private static Uni<Void> follow(Appointment known, OfficerAppointed event) {
        known.follow(event);
        return Uni.createFrom().voidItem();
    }
}
