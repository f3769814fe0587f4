package nl.klankbord.intake.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever was removed opens nothing any more. */
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
        return Sql.change(
                        "delete from people where person_id = ?1",
                        event.person().value())
                .replaceWithVoid();
    }
}
