package nl.klankbord.casework.contacts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to contact persons; each finds the own place. */
@ApplicationScoped
class ContactPersons {
    private final Advisors advisors;
    private final Clients clients;
    private final Clock clock;

    ContactPersons(Advisors advisors, Clients clients, Clock clock) {
        this.advisors = advisors;
        this.clients = clients;
        this.clock = clock;
    }

    /** Places a contact person of the practice at one of its organisations. */
    @WithTransaction
    Uni<Void> place(PracticeId practice, PersonId person, OrganisationId organisation) {
        return advisors.requireContactPerson(practice, person)
                .chain(() -> clients.roleAt(practice, organisation))
                .chain(Panache::getSession)
                .chain(session -> session.find(ContactPerson.class, person.value())
                        .chain(known -> {
                            if (known == null) return session.persist(new ContactPerson(person, organisation));
                            known.moveTo(organisation);
                            return Uni.createFrom().voidItem();
                        }));
    }

    /** The acting contact person; inside the caller's session. */
    Uni<ContactPerson> acting(KeycloakSubject subject) {
        return advisors.contactPerson(subject)
                .chain(person ->
                        Panache.getSession().chain(session -> session.find(ContactPerson.class, person.value())))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    Uni<List<MonthOfContacts>> monthsOf(PersonId person) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from MonthOfContacts where personId = ?1 order by monthOn desc", MonthOfContacts.class)
                        .setParameter(1, person.value())
                        .getResultList());
    }

    /** Sets the number of a month; a month to come has none yet. */
    @WithTransaction
    Uni<Void> count(KeycloakSubject subject, YearMonth month, int contacts) {
        if (month.isAfter(YearMonth.from(LocalDate.now(clock)))) throw Problem.invalid("/month", "future");
        return acting(subject)
                .chain(contact -> Panache.getSession().chain(session -> {
                    var place = MonthOfContacts.Place.of(contact.person(), month);
                    return session.find(MonthOfContacts.class, place).chain(known -> {
                        var counted = known == null ? new MonthOfContacts(place) : known;
                        counted.count(contacts);
                        return session.persist(counted);
                    });
                }));
    }
}
