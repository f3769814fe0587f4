package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.edge.Problem;
import nl.klankbord.staff.signin.SignedIn;

/** How the practice of the signed-in manager presents itself. */
@Path("/v1/practice/profile")
@RolesAllowed("practice-manager")
class PracticeProfileResource {
    record ProfileView(PracticeProfile profile, String reporterApp) {}

    private final Practices practices;
    private final ReporterApp reporterApp;
    private final SignedIn manager;

    PracticeProfileResource(Practices practices, ReporterApp reporterApp, SignedIn manager) {
        this.practices = practices;
        this.reporterApp = reporterApp;
        this.manager = manager;
    }

    /** Shows it, with the address at which reporters open the links of its channels. */
    @GET
    @WithSession
    public Uni<ProfileView> read() {
        return practices
                .profileOf(manager.practice())
                .map(found -> new ProfileView(found.orElseThrow(Problem::notFound), reporterApp.origin()));
    }

    /** Creates the practice, or changes how it presents itself. */
    @PUT
    @WithTransaction
    public Uni<Void> present(@NotNull @Valid PracticeProfile profile) {
        return practices.present(manager.practice(), profile);
    }
}
