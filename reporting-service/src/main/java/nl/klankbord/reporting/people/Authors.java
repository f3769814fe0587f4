package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PracticeId;

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

    /** All enrolled advisors of a practice. */
    public Uni<List<Author>> ofPractice(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from KnownPerson where practiceId = ?1 and role = ?2 and kid is not null"
                                        + " and not removed order by personId",
                                KnownPerson.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, PersonRole.ADVISOR)
                        .getResultList())
                .map(found -> found.stream()
                        .flatMap(person -> author(person).stream())
                        .toList());
    }

    /** Whether this is the key of an advisor whom a practice has admitted and not removed. */
    public Uni<Boolean> isKnown(Kid kid) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from KnownPerson where kid = ?1 and role = ?2 and not removed",
                                Long.class)
                        .setParameter(1, kid.hex())
                        .setParameter(2, PersonRole.ADVISOR)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    private static Optional<Author> author(KnownPerson person) {
        return Optional.ofNullable(person.kid())
                .map(kid -> new Author(person.id(), person.practice(), kid, person.account()));
    }
}
