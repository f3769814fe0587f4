package nl.klankbord.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnPersonAdmitted implements EventConsumer<PersonAdmitted> {
    private final People people;

    OnPersonAdmitted(People people) {
        this.people = people;
    }

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
        return people.admit(event);
    }
}
