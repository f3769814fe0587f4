package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;

/** The door to officers; inside the caller's session. Whoever was removed is not there. */
@ApplicationScoped
public class Officers implements StaffMembers {
    private static final String ADMITTED = """
            select p, a, k from KnownPerson p join Appointment a on a.personId = p.personId
            left join OfficerKey k on k.personId = p.personId
            where p.role = ?1 and not p.removed and\s""";

    private final Outbox outbox;

    Officers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The officer who is acting. The role in the token is not enough: a practice must have admitted the person. */
    public Uni<Officer> acting(KeycloakSubject subject) {
        return found("p.subject = ?2", subject.value())
                .map(found -> found.stream().findFirst().orElseThrow(Problem::notAllowed));
    }

    /** All officers of an organisation. */
    public Uni<List<Officer>> of(OrganisationId organisation) {
        return found("a.organisationId = ?2 order by p.personId", organisation.value());
    }

    /** The owners of these keys, as far as they are officers. */
    public Uni<Map<Kid, Officer>> ofKids(Collection<Kid> kids) {
        return found("k.kid in ?2", kids.stream().map(Kid::hex).toList())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(officer -> officer.kid().orElseThrow(), Function.identity())));
    }

    @Override
    public Uni<StaffMember> member(KeycloakSubject subject) {
        return acting(subject).map(officer -> new StaffMember(officer.id(), officer.identity()));
    }

    @Override
    public Uni<Void> enrol(StaffMember officer, IdentityKey key) {
        var offered = new OfficerKeyOffered(officer.id(), key);
        return requireUnknown(key.kid())
                .chain(Panache::getSession)
                .chain(session -> session.persist(new OfficerKey(officer.id(), key)))
                .chain(() ->
                        outbox.append(Topics.ORGANISATION_PREKEYS, key.kid().hex(), offered, false));
    }

    /** One identity is on one side only (KB-13), and belongs to one person. */
    private static Uni<Void> requireUnknown(Kid kid) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select kid from officer_keys where kid = ?1 union select kid from people where kid = ?1",
                                String.class)
                        .setParameter(1, kid.hex())
                        .getResultList())
                .invoke(known -> {
                    if (!known.isEmpty()) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    private static Uni<List<Officer>> found(String which, Object value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ADMITTED + which, Object[].class)
                        .setParameter(1, PersonRole.OFFICER)
                        .setParameter(2, value)
                        .getResultList())
                .map(rows -> rows.stream().map(Officers::officer).toList());
    }

    private static Officer officer(Object[] row) {
        var person = (KnownPerson) row[0];
        var appointment = (Appointment) row[1];
        var identity = row[2] instanceof OfficerKey key ? key.identity() : null;
        return new Officer(
                person.id(), appointment.organisation(), identity, appointment.fallback(), appointment.excluded());
    }
}
