package nl.klankbord.intake.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.json.Topics;

/** Remembers how a person signs in and, once there is one, their key. */
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
        var person = event.person().value();
        var kid = event.kid();
        var admitted = Sql.change("""
            insert into people (person_id, subject) values (?1, ?2)
            on conflict (person_id) do update set subject = excluded.subject\
            """, person, event.subject().value());
        if (kid == null) return admitted.replaceWithVoid();
        return admitted.chain(() -> Sql.change(
                        "insert into person_kids (person_id, kid) values (?1, ?2) on conflict do nothing",
                        person,
                        StoredId.of(kid.hex())))
                .replaceWithVoid();
    }
}
