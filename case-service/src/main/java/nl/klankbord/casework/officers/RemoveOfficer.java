package nl.klankbord.casework.officers;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.OfficerPeople;
import nl.klankbord.casework.practice.OfficerPeople.OfficerPerson;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;

/** Lets an officer go: never the last one, and never while a directory still names the key (O9-1). */
@ApplicationScoped
class RemoveOfficer {
    private final AppointedOfficers appointments;
    private final OfficerPeople people;
    private final OfficerPrekeys prekeys;
    private final ChannelFacts channels;
    private final Clients clients;
    private final AuditLog auditLog;
    private final Clock clock;

    RemoveOfficer(
            AppointedOfficers appointments,
            OfficerPeople people,
            OfficerPrekeys prekeys,
            ChannelFacts channels,
            Clients clients,
            AuditLog auditLog,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.prekeys = prekeys;
        this.channels = channels;
        this.clients = clients;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> remove(PracticeId practice, OrganisationId organisation, PersonId person) {
        return clients.inTurn(practice)
                .chain(() -> clients.roleAt(practice, organisation))
                .chain(() -> appointments.of(organisation))
                .map(appointed -> removable(appointed, person))
                .call(() -> requireUnlisted(organisation, person))
                .chain(appointments::remove)
                .chain(() -> people.remove(person, LocalDate.now(clock)))
                .chain(() -> auditLog.write(new Act(practice, null, AuditAction.PERSON_REMOVED, person.value())));
    }

    private static AppointedOfficer removable(List<AppointedOfficer> appointed, PersonId person) {
        var leaving = appointed.stream()
                .filter(appointment -> appointment.person().equals(person))
                .findAny()
                .orElseThrow(Problem::notFound);
        var left = appointed.stream()
                .filter(appointment -> !appointment.person().equals(person) && !appointment.fallback())
                .count();
        if (left == 0 && !leaving.fallback()) throw Problem.conflict().with("/person", "last-officer");
        return leaving;
    }

    private Uni<Void> requireUnlisted(OrganisationId organisation, PersonId person) {
        return people.all(List.of(person))
                .map(found -> found.stream().findAny().flatMap(OfficerPerson::kid))
                .chain(kid -> kid.map(
                                known -> requireUnlisted(organisation, known).chain(() -> prekeys.forget(known)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> requireUnlisted(OrganisationId organisation, Kid kid) {
        return channels.newestOf(organisation)
                .invoke(newest -> {
                    if (newest.stream().anyMatch(signed -> names(signed, kid))) {
                        throw Problem.conflict().with("/person", "listed");
                    }
                })
                .replaceWithVoid();
    }

    private static boolean names(SignedDirectory signed, Kid kid) {
        Optional<Status> status = signed.directory().person(kid).map(found -> found.status());
        return status.isPresent() && status.get() != Status.ENDED;
    }
}
