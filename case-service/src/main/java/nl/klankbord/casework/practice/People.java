package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to people. */
@ApplicationScoped
class People {
    private static final String OWNER = """
            select * from people
            where kid = ?1 or id = (select f.person_id from former_keys f where f.kid = ?1)""";

    Uni<Void> persist(Person person) {
        return Panache.getSession().chain(session -> session.persist(person));
    }

    Uni<Optional<Person>> get(PersonId id) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, id.value()))
                .map(Optional::ofNullable);
    }

    Uni<Optional<Person>> signedInAs(KeycloakSubject subject) {
        return one("from Person where subject = ?1", subject.value());
    }

    /** Also of a key that was revoked: what was said of it before may still arrive. */
    Uni<Optional<Person>> ownerOf(Kid kid) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWNER, Person.class)
                        .setParameter(1, kid.hex())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<List<Person>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Person where practiceId = ?1 and removedOn is null order by name, id",
                                Person.class)
                        .setParameter(1, practice.value())
                        .getResultList());
    }

    Uni<List<Person>> all(Collection<PersonId> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Person where id in ?1", Person.class)
                        .setParameter(1, ids.stream().map(PersonId::value).toList())
                        .getResultList());
    }

    Uni<List<Person>> withKeys(Collection<Kid> kids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Person where kid in ?1 and removedOn is null", Person.class)
                        .setParameter(1, kids.stream().map(Kid::hex).toList())
                        .getResultList());
    }

    private static Uni<Optional<Person>> one(String query, String value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, Person.class)
                        .setParameter(1, value)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
