package nl.klankbord.casework.textblocks;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.klankbord.staff.signin.SignedIn;

/** The text blocks of the signed-in manager's practice. */
@Path("/v1/practice/text-blocks")
@RolesAllowed("practice-manager")
class PracticeTextBlocksResource {
    private final TextBlocks textBlocks;
    private final SignedIn manager;

    PracticeTextBlocksResource(TextBlocks textBlocks, SignedIn manager) {
        this.textBlocks = textBlocks;
        this.manager = manager;
    }

    /** Lists them. */
    @GET
    @WithSession
    public Uni<TextBlockList> list() {
        return textBlocks.of(manager.practice()).map(TextBlockList::of);
    }

    /** Keeps one under an id that the caller drew; the same again changes nothing. */
    @PUT
    @Path("/{id}")
    @WithTransaction
    public Uni<Void> keep(UUID id, @NotNull @Valid BlockText text) {
        return textBlocks.keep(manager.practice(), id, text);
    }

    /** Removes one. */
    @DELETE
    @Path("/{id}")
    @WithTransaction
    public Uni<Void> remove(UUID id) {
        return textBlocks.remove(manager.practice(), id);
    }
}
