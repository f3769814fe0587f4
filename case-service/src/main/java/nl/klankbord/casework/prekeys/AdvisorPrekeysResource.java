package nl.klankbord.casework.prekeys;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.prekeys.PrekeyCalls;
import nl.klankbord.staff.prekeys.PrekeysView;

/** The prekeys of the signed-in advisor. */
@Path("/v1/advisor/prekeys")
@RolesAllowed("advisor")
class AdvisorPrekeysResource {
    record PrekeysRequest(@NotNull @Size(min = 1, max = 9) List<@NotNull Prekey> prekeys) {}

    private final PrekeyCalls calls;

    AdvisorPrekeysResource(PrekeyCalls calls) {
        this.calls = calls;
    }

    /** Lists the published ones that have not expired, and the hashes of older ones whose seeds are still needed. */
    @GET
    public Uni<PrekeysView> list() {
        return calls.list();
    }

    /** Publishes more. */
    @POST
    public Uni<Void> publish(@NotNull @Valid PrekeysRequest request) {
        return calls.publish(request.prekeys());
    }
}
