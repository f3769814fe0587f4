package nl.klankbord.casework.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;

/** The door to people who run a practice; inside the caller's session. */
@ApplicationScoped
public class Managers {
    private final People people;

    Managers(People people) {
        this.people = people;
    }

    /** Who acts, if the practice has admitted the manager as a person; the role comes with the sign-in. */
    public Uni<Optional<PersonId>> acting(KeycloakSubject subject) {
        return people.signedInAs(subject)
                .map(found -> found.filter(person -> !person.isRemoved()).map(Person::id));
    }
}
