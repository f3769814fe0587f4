package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to people who get a new key; inside the caller's transaction. */
@ApplicationScoped
public class KeyRenewals {
    private static final String REMEMBER =
            "insert into former_keys (kid, person_id, revoked_on) values (?1, ?2, ?3) returning kid";

    /** The key of somebody of this practice, or nothing while there is none. Somebody who leaves keeps the old one. */
    public Uni<Optional<Kid>> hold(PracticeId practice, PersonId person) {
        return find(person).map(found -> {
            if (found == null || !found.practice().equals(practice) || !isOurs(found)) throw Problem.notFound();
            if (found.kid() == null) return Optional.empty();
            if (found.state().after(PersonState.Step.RENEW).isEmpty()) {
                throw Problem.conflict().with("/person", "leaving");
            }
            return Optional.of(found.kid());
        });
    }

    /** The person has no key from now on; the old one stays known as theirs. */
    public Uni<Void> take(PersonId person, LocalDate today) {
        return find(person)
                .chain(found -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(REMEMBER, String.class)
                                .setParameter(
                                        1, Objects.requireNonNull(found.kid()).hex())
                                .setParameter(2, person.value())
                                .setParameter(3, today)
                                .getSingleResult())
                        .invoke(found::renewKey))
                .replaceWithVoid();
    }

    /** Keys of officers lie elsewhere. */
    private static boolean isOurs(Person person) {
        return !person.isRemoved() && person.role() == PersonRole.ADVISOR;
    }

    private static Uni<Person> find(PersonId person) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
