package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** The door to people who leave; inside the caller's transaction. */
@ApplicationScoped
public class Departures {
    private final Outbox outbox;

    Departures(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Somebody of this practice who has not been removed; nobody else is there. */
    public Uni<Departure> hold(PracticeId practice, PersonId person) {
        return Panache.getSession()
                .chain(session -> session.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(found -> {
                    if (found == null || !found.practice().equals(practice) || !mayDepart(found)) {
                        throw Problem.notFound();
                    }
                    return new Departure(found);
                });
    }

    /** Officers and readers leave their organisation, not the practice. */
    private static boolean mayDepart(Person person) {
        return !person.isRemoved() && !person.role().isOfOrganisation();
    }

    /** The person can do nothing more; the name stays for those who read what they did. */
    public Uni<Void> remove(Departure departure, LocalDate today) {
        var person = departure.person;
        person.remove(today);
        return forgetCard(person.id())
                .chain(() -> outbox.append(
                        Topics.PRACTICE_PEOPLE, person.id().text(), new PersonRemoved(person.id()), false));
    }

    /** A face and a number are for those who can still be reached. */
    private static Uni<Void> forgetCard(PersonId person) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from OwnCard where personId = ?1")
                        .setParameter(1, person.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Somebody on the way out. */
    public static final class Departure {
        private final Person person;

        Departure(Person person) {
            this.person = person;
        }

        /** Since when it is announced, or null. */
        public @Nullable LocalDate since() {
            return person.leavingSince();
        }

        /** Begins the announced time. */
        public void announce(LocalDate today) {
            person.announceLeaving(today);
        }

        /** The name of the key, once enrolled. */
        public @Nullable Kid kid() {
            return person.kid();
        }
    }
}
