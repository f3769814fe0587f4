package nl.klankbord.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;

/** The people that this service knows. */
@ApplicationScoped
public class People {
    private static final Comparator<PersonId> BY_TEXT = Comparator.comparing(PersonId::text);

    /** How sign-in names a person; empty for one who is unknown or was removed. */
    public Uni<Optional<KeycloakSubject>> subjectOf(PersonId person) {
        return Person.<Person>findById(person.value())
                .map(found -> Optional.ofNullable(found).map(Person::subject));
    }

    /** Everybody here whom sign-in names so; one person may be known to two practices. */
    public Uni<List<PersonId>> named(KeycloakSubject subject) {
        return Person.<Person>list("subject", subject.value())
                .map(found -> found.stream().map(Person::id).sorted(BY_TEXT).toList());
    }

    /** Whoever signs with this key. */
    public Uni<List<PersonId>> withKid(Kid kid) {
        return Person.<Person>list("kid", kid.hex())
                .map(found -> found.stream().map(Person::id).toList());
    }

    /** Whoever manages the practice that admitted somebody. */
    Uni<List<PersonId>> managersOf(PersonId person) {
        return Person.<Person>findById(person.value())
                .chain(found -> found == null
                        ? Uni.createFrom().item(List.<PersonId>of())
                        : Person.<Person>list("practiceId = ?1 and role = ?2", found.practice(), "PRACTICE_MANAGER")
                                .map(managers ->
                                        managers.stream().map(Person::id).toList()));
    }

    /** Everybody with one of these roles. */
    public Uni<List<PersonId>> withRoles(List<String> roles) {
        return Person.<Person>list("role in ?1", roles)
                .map(found -> found.stream().map(Person::id).toList());
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
