package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.signin.SignedIn;

/** How the practice of the signed-in manager presents itself. */
@Path("/v1/practice/profile")
@RolesAllowed("practice-manager")
class PracticeProfileResource {
    private final Practices practices;
    private final SignedIn manager;

    PracticeProfileResource(Practices practices, SignedIn manager) {
        this.practices = practices;
        this.manager = manager;
    }

    /** Creates the practice, or changes how it presents itself. */
    @PUT
    @WithTransaction
    public Uni<Void> present(@NotNull @Valid PracticeProfile profile) {
        return practices.present(manager.practice(), profile);
    }
}
