package nl.klankbord.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnPersonRemoved implements EventConsumer<PersonRemoved> {
    private final People people;
    private final Causes causes;

    OnPersonRemoved(People people, Causes causes) {
        this.people = people;
        this.causes = causes;
    }

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
        return people.remove(event.person()).chain(() -> causes.forgetPerson(event.person()));
    }
}
