package nl.klankbord.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;

/** The people that this service knows. */
@ApplicationScoped
public class People {
    /** How sign-in names a person; empty for one who is unknown or was removed. */
    public Uni<Optional<KeycloakSubject>> subjectOf(PersonId person) {
        return Person.<Person>findById(person.value())
                .map(found -> Optional.ofNullable(found).map(Person::subject));
    }

    Uni<Void> admit(PersonAdmitted fact) {
        return Person.<Person>findById(fact.person().value()).chain(known -> {
            if (known == null) return Person.admitted(fact).persist().replaceWithVoid();
            known.take(fact);
            return Uni.createFrom().voidItem();
        });
    }

    /** With the mail that was queued for them. */
    Uni<Void> remove(PersonId person) {
        return Person.deleteById(person.value()).replaceWithVoid();
    }
}
