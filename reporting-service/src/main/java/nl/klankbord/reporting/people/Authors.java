package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;

/** The door to advisors; inside the caller's session. */
@ApplicationScoped
public class Authors {
    /** The advisor who is acting. The role in the token is not enough: a practice must have admitted the person. */
    public Uni<Author> acting(KeycloakSubject subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from KnownPerson where subject = ?1 and role = ?2 and kid is not null and not removed",
                                KnownPerson.class)
                        .setParameter(1, subject.value())
                        .setParameter(2, PersonRole.ADVISOR)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable)
                .map(found -> found.flatMap(Authors::author).orElseThrow(Problem::notAllowed));
    }

    private static Optional<Author> author(KnownPerson person) {
        return Optional.ofNullable(person.kid()).map(kid -> new Author(person.id(), person.practice(), kid));
    }
}
