package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** The door to people who are officers of an organisation; inside the caller's session. */
@ApplicationScoped
public class OfficerPeople {
    /**
     * Somebody admitted as officer.
     *
     * @param id the person
     * @param name the name
     * @param key the key that was offered, or null
     */
    public record OfficerPerson(
            PersonId id, String name, @Nullable IdentityKey key) {
        /** The name of the key. */
        public Optional<Kid> kid() {
            return Optional.ofNullable(key).map(IdentityKey::kid);
        }
    }

    private final People people;
    private final Outbox outbox;

    OfficerPeople(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** These people, by name, without those who were removed. */
    public Uni<List<OfficerPerson>> all(Collection<PersonId> ids) {
        return people.all(ids)
                .map(found -> found.stream()
                        .filter(OfficerPeople::isOfficer)
                        .map(person -> new OfficerPerson(person.id(), person.name(), person.identityKey()))
                        .sorted(java.util.Comparator.comparing(OfficerPerson::name))
                        .toList());
    }

    /** Keeps the key an officer has made. The first one counts, and no key belongs to two people (KB-13). */
    public Uni<Void> takeKey(PersonId id, IdentityKey key) {
        return people.ownerOf(key.kid())
                .chain(owner -> owner.isPresent()
                        ? nothing()
                        : people.get(id)
                                .chain(found -> found.filter(OfficerPeople::isOfficer)
                                        .filter(person -> person.kid() == null)
                                        .map(person -> enrol(person, key))
                                        .orElseGet(OfficerPeople::nothing)));
    }

    /** Whose key this is, if an officer's. */
    public Uni<Optional<IdentityKey>> keyOf(Kid kid) {
        return people.ownerOf(kid)
                .map(owner -> owner.filter(OfficerPeople::isOfficer).map(Person::identityKey));
    }

    /** The person can do nothing more; the name stays for those who read what they did. */
    public Uni<Void> remove(PersonId id, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(found -> Optional.ofNullable(found)
                        .filter(OfficerPeople::isOfficer)
                        .orElseThrow(Problem::notFound))
                .invoke(person -> person.remove(today))
                .chain(() -> outbox.append(Topics.PRACTICE_PEOPLE, id.text(), new PersonRemoved(id), false));
    }

    private Uni<Void> enrol(Person person, IdentityKey key) {
        person.enrol(key);
        return outbox.append(Topics.PRACTICE_PEOPLE, person.id().text(), person.announcement(), false);
    }

    private static boolean isOfficer(Person person) {
        return person.role() == PersonRole.OFFICER && !person.isRemoved();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
