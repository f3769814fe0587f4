package nl.klankbord.casework.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** What other features may ask about the organisations of a practice; inside the caller's session. */
@ApplicationScoped
public class Clients {
    private final Organisations organisations;

    Clients(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What the advisors are to an organisation. One of another practice is not there. */
    public Uni<AdvisorRole> roleAt(PracticeId practice, OrganisationId id) {
        return organisations
                .of(practice, id)
                .map(found -> found.map(Organisation::advisorRole).orElseThrow(Problem::notFound));
    }

    /** What the organisations are called. */
    public Uni<Map<OrganisationId, String>> namesOf(Collection<OrganisationId> ids) {
        return organisations
                .all(ids)
                .map(found -> found.stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
    }
}
