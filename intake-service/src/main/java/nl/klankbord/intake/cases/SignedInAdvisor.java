package nl.klankbord.intake.cases;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The advisor whose token came with the call. */
@RequestScoped
public class SignedInAdvisor {
    private final SecurityIdentity identity;
    private final Cases cases;

    SignedInAdvisor(SecurityIdentity identity, Cases cases) {
        this.identity = identity;
        this.cases = cases;
    }

    /** What this advisor may read in a case; nothing there and nothing for them are the same answer. */
    public Uni<AdvisorAccess> access(CaseId id) {
        return cases.access(subject(), id);
    }

    /** The keys this advisor has or had; whom no practice admitted as somebody with a key is refused. */
    @WithSession
    public Uni<Set<Kid>> kids() {
        return cases.kidsOf(subject()).invoke(kids -> {
            if (kids.isEmpty()) throw Problem.notAllowed();
        });
    }

    private KeycloakSubject subject() {
        var token = (JsonWebToken) identity.getPrincipal();
        return new KeycloakSubject(token.getSubject());
    }
}
