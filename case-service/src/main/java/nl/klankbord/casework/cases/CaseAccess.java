package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.wire.CaseId;

/** What other features may ask about the cases of an advisor; inside the caller's session. */
@ApplicationScoped
public class CaseAccess {
    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    /** Passes if the advisor holds the case; otherwise the case is not there. */
    public Uni<Void> require(Advisor advisor, CaseId id) {
        return cases.of(advisor).get(id).replaceWithVoid();
    }
}
