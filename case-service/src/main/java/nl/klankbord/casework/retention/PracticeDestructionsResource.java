package nl.klankbord.casework.retention;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.retention.Destructions.Destruction;
import nl.klankbord.staff.signin.SignedIn;

/** Proof for the signed-in manager that terms are kept: how many, under which rule, in which month. */
@Path("/v1/practice/destructions")
@RolesAllowed("practice-manager")
class PracticeDestructionsResource {
    record DestructionsView(List<DestructionView> destructions) {}

    record DestructionView(String rule, String month, int destroyed) {
        static DestructionView of(Destruction destruction) {
            return new DestructionView(destruction.rule(), destruction.month().toString(), destruction.destroyed());
        }
    }

    private final Destructions destructions;
    private final SignedIn manager;

    PracticeDestructionsResource(Destructions destructions, SignedIn manager) {
        this.destructions = destructions;
        this.manager = manager;
    }

    /** Lists them, the newest month first. */
    @GET
    @WithSession
    public Uni<DestructionsView> list() {
        return destructions
                .of(manager.practice())
                .map(found -> new DestructionsView(
                        found.stream().map(DestructionView::of).toList()));
    }
}
