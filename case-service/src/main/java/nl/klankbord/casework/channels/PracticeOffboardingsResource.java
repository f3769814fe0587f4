package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Where the signed-in manager lets an organisation go. */
@Path("/v1/practice/organisations/{organisation}/off-boarding")
@RolesAllowed("practice-manager")
class PracticeOffboardingsResource {
    record OffboardingRequest(
            @NotNull LocalDate leavesOn,
            @Size(min = 1, max = 200) @Nullable String goesOnWith) {}

    private final OpenChannel openChannel;
    private final SignedIn manager;

    PracticeOffboardingsResource(OpenChannel openChannel, SignedIn manager) {
        this.openChannel = openChannel;
        this.manager = manager;
    }

    /**
     * Closes its channels for new reports at once and for good; conversations go on until they end by themselves, and whoever
     * is in one is told.
     */
    @PUT
    public Uni<Void> leave(OrganisationId organisation, @NotNull @Valid OffboardingRequest request) {
        return openChannel.leave(manager.practice(), organisation, request.leavesOn(), request.goesOnWith());
    }
}
