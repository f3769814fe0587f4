package nl.klankbord.casework.readers;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.practice.AdmitPerson;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.NewPerson;
import nl.klankbord.casework.practice.ReaderPeople;
import nl.klankbord.casework.practice.ReaderPeople.ReaderPerson;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** Says who reads for the board and for the works council of an organisation of the practice; any other is not there. */
@ApplicationScoped
class AppointReader {
    private final AppointedReaders readers;
    private final AdmitPerson admitPerson;
    private final ReaderPeople people;
    private final Clients clients;
    private final Outbox outbox;
    private final AuditLog auditLog;
    private final Clock clock;

    AppointReader(
            AppointedReaders readers,
            AdmitPerson admitPerson,
            ReaderPeople people,
            Clients clients,
            Outbox outbox,
            AuditLog auditLog,
            Clock clock) {
        this.readers = readers;
        this.admitPerson = admitPerson;
        this.people = people;
        this.clients = clients;
        this.outbox = outbox;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @WithSession
    Uni<List<ReaderPerson>> of(PracticeId practice, OrganisationId organisation) {
        return clients.roleAt(practice, organisation)
                .chain(() -> readers.of(organisation))
                .map(found -> found.stream().map(AppointedReader::person).toList())
                .chain(people::all);
    }

    /** Refuses an organisation that is not the practice's before an account is made. */
    @WithTransaction
    Uni<Void> requireOwn(PracticeId practice, OrganisationId organisation) {
        return clients.roleAt(practice, organisation).replaceWithVoid();
    }

    /** Admits and appoints somebody new. */
    @WithTransaction
    Uni<PersonId> appoint(PracticeId practice, OrganisationId organisation, NewPerson person) {
        return clients.roleAt(practice, organisation)
                .chain(() -> admitPerson.admit(practice, person))
                .map(AdmitPerson.Admitted::id)
                .call(id -> begin(new AppointedReader(id, organisation)));
    }

    /** Lets a reader go for good. */
    @WithTransaction
    Uni<Void> remove(PracticeId practice, OrganisationId organisation, PersonId person) {
        return clients.inTurn(practice)
                .chain(() -> clients.roleAt(practice, organisation))
                .chain(() -> readers.of(organisation))
                .map(found -> found.stream()
                        .filter(reader -> reader.person().equals(person))
                        .findAny()
                        .orElseThrow(Problem::notFound))
                .chain(readers::remove)
                .chain(() -> people.remove(person, LocalDate.now(clock)))
                .chain(() -> auditLog.write(new Act(practice, null, AuditAction.PERSON_REMOVED, person.value())));
    }

    private Uni<Void> begin(AppointedReader reader) {
        var key = reader.person().text() + ":reader";
        return readers.persist(reader)
                .chain(() -> outbox.append(Topics.PRACTICE_PEOPLE, key, reader.announcement(), false));
    }
}
