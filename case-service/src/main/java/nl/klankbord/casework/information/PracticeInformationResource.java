package nl.klankbord.casework.information;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.signin.SignedIn;

/** The own paragraphs of the signed-in manager's practice. */
@Path("/v1/practice/information-editions")
@RolesAllowed("practice-manager")
class PracticeInformationResource {
    private final Editions editions;
    private final SignedIn manager;

    PracticeInformationResource(Editions editions, SignedIn manager) {
        this.editions = editions;
        this.manager = manager;
    }

    /** Lists them, the newest first. */
    @GET
    @WithSession
    public Uni<EditionList> list() {
        return editions.of(manager.practice()).map(EditionList::of);
    }

    /** Keeps the next one under its number; the same again changes nothing. */
    @PUT
    @Path("/{edition}")
    @WithTransaction
    public Uni<Void> keep(@Min(1) @Max(99_999) int edition, @NotNull @Valid EditionText text) {
        return editions.keep(manager.practice(), edition, text);
    }
}
