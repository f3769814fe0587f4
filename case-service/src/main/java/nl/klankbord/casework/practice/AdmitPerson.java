package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.platform.RandomIds;

/** Admits people to a practice. Who is admitted twice keeps the id, and belongs to one practice only. */
@ApplicationScoped
public class AdmitPerson {
    /**
     * Who was admitted.
     *
     * @param id the person
     * @param isNew whether that changed anything
     */
    public record Admitted(PersonId id, boolean isNew) {}

    private final Practices practices;
    private final People people;
    private final ManagerActs acts;
    private final Outbox outbox;
    private final RandomIds ids;

    AdmitPerson(Practices practices, People people, ManagerActs acts, Outbox outbox, RandomIds ids) {
        this.practices = practices;
        this.people = people;
        this.acts = acts;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Admits somebody to a practice. */
    @WithTransaction
    public Uni<Admitted> admit(PracticeId practice, NewPerson newPerson) {
        return practices
                .holdFor(practice)
                .chain(() -> people.signedInAs(newPerson.subject()))
                .chain(known -> known.map(person -> again(practice, person))
                        .orElseGet(() -> persist(new Person(new PersonId(ids.next()), practice, newPerson))));
    }

    private static Uni<Admitted> again(PracticeId practice, Person person) {
        return person.practice().equals(practice) && !person.isRemoved()
                ? Uni.createFrom().item(new Admitted(person.id(), false))
                : Uni.createFrom().failure(Problem.conflict());
    }

    private Uni<Admitted> persist(Person person) {
        return people.persist(person)
                .chain(() -> outbox.append(Topics.PRACTICE_PEOPLE, person.id().text(), person.announcement(), false))
                .chain(() -> acts.log(
                        person.practice(),
                        AuditAction.PERSON_ADMITTED,
                        person.id().value()))
                .replaceWith(new Admitted(person.id(), true));
    }
}
