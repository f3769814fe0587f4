package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.terms.DeadlineRules;

/** The door to what practices record about their people; a practice finds its own. */
@ApplicationScoped
class Registrations {
    private static final String WARN = "certificate.warn";

    private final People people;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    Registrations(People people, DeadlineRules deadlineRules, Clock clock) {
        this.people = people;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** Records it anew; somebody of another practice is not there. */
    @WithTransaction
    Uni<Void> record(PracticeId practice, PersonId id, NewRegistration entered) {
        return people.get(id)
                .map(found -> found.filter(person -> person.practice().equals(practice))
                        .orElseThrow(Problem::notFound))
                .chain(Panache::getSession)
                .chain(session -> session.find(Registration.class, id.value()).chain(known -> {
                    if (known == null) return session.persist(new Registration(id, entered));
                    known.record(entered);
                    return Uni.createFrom().voidItem();
                }));
    }

    Uni<Map<PersonId, Registration>> of(Collection<PersonId> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Registration where personId in ?1", Registration.class)
                        .setParameter(1, ids.stream().map(PersonId::value).toList())
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(Registration::person, Function.identity())));
    }

    /** Hours of training and intervision are noted by the year. */
    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /** A certificate that ends on this day or before is worth a warning today (ORG-8). */
    Uni<LocalDate> lastDayToWarn() {
        return deadlineRules.inForceOn(LocalDate.now(clock)).map(terms -> terms.end(WARN));
    }
}
