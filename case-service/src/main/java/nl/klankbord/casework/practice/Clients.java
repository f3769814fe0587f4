package nl.klankbord.casework.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** What other features may ask about the organisations of a practice; inside the caller's session. */
@ApplicationScoped
public class Clients {
    private final Practices practices;
    private final Organisations organisations;

    Clients(Practices practices, Organisations organisations) {
        this.practices = practices;
        this.organisations = organisations;
    }

    /** Lets one change of a practice follow the other. */
    public Uni<Void> inTurn(PracticeId practice) {
        return practices.holdFor(practice);
    }

    /** What the advisors are to an organisation. One of another practice is not there. */
    public Uni<AdvisorRole> roleAt(PracticeId practice, OrganisationId id) {
        return organisations
                .of(practice, id)
                .map(found -> found.map(Organisation::advisorRole).orElseThrow(Problem::notFound));
    }

    /** How many people work at an organisation. One of another practice is not there. */
    public Uni<Integer> staffAt(PracticeId practice, OrganisationId id) {
        return organisations
                .of(practice, id)
                .map(found -> found.map(Organisation::staff).orElseThrow(Problem::notFound));
    }

    /** Whether an organisation is not leaving. One of another practice is not there. */
    public Uni<Boolean> staysAt(PracticeId practice, OrganisationId id) {
        return organisations
                .of(practice, id)
                .map(found -> found.orElseThrow(Problem::notFound).leavesOn() == null);
    }

    /** Notes the last day of an organisation, and who can be turned to afterwards. */
    public Uni<Void> leave(PracticeId practice, OrganisationId id, LocalDate day, @Nullable String other) {
        return organisations
                .of(practice, id)
                .invoke(found -> found.orElseThrow(Problem::notFound).leave(day, other))
                .replaceWithVoid();
    }

    /** All organisations of a practice. */
    public Uni<List<OrganisationId>> of(PracticeId practice) {
        return organisations
                .of(practice)
                .map(found -> found.stream().map(Organisation::id).toList());
    }

    /** Which practice works for an organisation. */
    public Uni<PracticeId> practiceOf(OrganisationId id) {
        return organisations.all(List.of(id)).map(found -> found.get(0).practice());
    }

    /** What the organisations are called. */
    public Uni<Map<OrganisationId, String>> namesOf(Collection<OrganisationId> ids) {
        return organisations
                .all(ids)
                .map(found -> found.stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
    }
}
