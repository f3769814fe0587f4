package nl.klankbord.casework.officers;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.AdmitPerson;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.NewPerson;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** Says who is an officer of an organisation, who is the fallback, and to whom nothing new may go (ESC-13). */
@ApplicationScoped
class AppointOfficer {
    private final AppointedOfficers appointments;
    private final AdmitPerson admitPerson;
    private final Clients clients;
    private final Outbox outbox;

    AppointOfficer(AppointedOfficers appointments, AdmitPerson admitPerson, Clients clients, Outbox outbox) {
        this.appointments = appointments;
        this.admitPerson = admitPerson;
        this.clients = clients;
        this.outbox = outbox;
    }

    /** Refuses an organisation that is not the practice's before an account is made. */
    @WithTransaction
    Uni<Void> requireOwn(PracticeId practice, OrganisationId organisation) {
        return clients.roleAt(practice, organisation).replaceWithVoid();
    }

    /** Admits and appoints somebody new. The organisation runs the mail server of its officers. */
    @WithTransaction
    Uni<PersonId> appoint(PracticeId practice, OrganisationId organisation, KeycloakSubject subject, String name) {
        return clients.roleAt(practice, organisation)
                .chain(() -> admitPerson.admit(practice, new NewPerson(subject, name, PersonRole.OFFICER, true)))
                .map(AdmitPerson.Admitted::id)
                .call(person -> begin(new AppointedOfficer(person, organisation)));
    }

    /** Changes what an officer is. Why somebody is excluded is nobody's business here. */
    @WithTransaction
    Uni<Void> change(PracticeId practice, OrganisationId organisation, PersonId person, Standing standing) {
        return clients.inTurn(practice)
                .chain(() -> clients.roleAt(practice, organisation))
                .chain(() -> appointments.of(organisation, person))
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(appointment -> appointment.change(standing.fallback(), standing.excluded()))
                .chain(this::announce);
    }

    /**
     * What an officer is from now on.
     *
     * @param fallback whether asked only when the others are not to be, or do not act
     * @param excluded whether nothing new may go there
     */
    record Standing(boolean fallback, boolean excluded) {}

    private Uni<Void> begin(AppointedOfficer appointment) {
        return appointments.persist(appointment).chain(() -> announce(appointment));
    }

    private Uni<Void> announce(AppointedOfficer appointment) {
        var key = appointment.person().text() + ":officer";
        return outbox.append(Topics.PRACTICE_PEOPLE, key, appointment.announcement(), false);
    }
}
