package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.PersonId;

/** The door to people of boards and works councils; inside the caller's session. */
@ApplicationScoped
public class ReaderPeople {
    /**
     * Somebody admitted as a reader of an organisation.
     *
     * @param id the person
     * @param name the name
     * @param role board or works council
     */
    public record ReaderPerson(PersonId id, String name, PersonRole role) {}

    private final People people;
    private final Outbox outbox;

    ReaderPeople(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** These people, by name, without those who were removed. */
    public Uni<List<ReaderPerson>> all(Collection<PersonId> ids) {
        return people.all(ids)
                .map(found -> found.stream()
                        .filter(ReaderPeople::isReader)
                        .map(person -> new ReaderPerson(person.id(), person.name(), person.role()))
                        .sorted(Comparator.comparing(ReaderPerson::name))
                        .toList());
    }

    /** The person can read nothing more; the name stays for those who read what they did. */
    public Uni<Void> remove(PersonId id, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(found -> Optional.ofNullable(found)
                        .filter(ReaderPeople::isReader)
                        .orElseThrow(Problem::notFound))
                .invoke(person -> person.remove(today))
                .chain(() -> outbox.append(Topics.PRACTICE_PEOPLE, id.text(), new PersonRemoved(id), false));
    }

    private static boolean isReader(Person person) {
        return (person.role() == PersonRole.BOARD || person.role() == PersonRole.WORKS_COUNCIL) && !person.isRemoved();
    }
}
