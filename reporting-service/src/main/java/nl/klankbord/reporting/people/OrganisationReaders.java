package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/** The door to everybody who reads for an organisation (ORG-13); inside the caller's session. Whoever was removed is not there. */
@ApplicationScoped
public class OrganisationReaders {
    private static final String READS = """
            select p.person_id, p.role, coalesce(o.organisation_id, r.organisation_id) from people p
            left join officers o on o.person_id = p.person_id and p.role = 'OFFICER'
            left join organisation_readers r on r.person_id = p.person_id and p.role in ('BOARD', 'WORKS_COUNCIL')
            where not p.removed and coalesce(o.organisation_id, r.organisation_id) is not null and\s""";

    /** The reader who is acting. The role in the token is not enough: a practice must have admitted the person. */
    public Uni<OrganisationReader> acting(KeycloakSubject subject) {
        return found("p.subject = ?1", subject.value())
                .map(found -> found.stream().findFirst().orElseThrow(Problem::notAllowed));
    }

    /** Everybody who reads for an organisation. */
    public Uni<List<OrganisationReader>> of(OrganisationId organisation) {
        return found("?1 in (o.organisation_id, r.organisation_id) order by p.person_id", organisation.value());
    }

    private static Uni<List<OrganisationReader>> found(String which, Object value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READS + which, Object[].class)
                        .setParameter(1, value)
                        .getResultList())
                .map(rows -> rows.stream().map(OrganisationReaders::reader).toList());
    }

    private static OrganisationReader reader(Object[] row) {
        return new OrganisationReader(
                new PersonId((UUID) row[0]), new OrganisationId((UUID) row[2]), PersonRole.valueOf((String) row[1]));
    }
}
