package nl.klankbord.casework.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.vaults.VaultCalls;
import nl.klankbord.staff.vaults.VaultRequest;
import nl.klankbord.staff.vaults.VaultView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The vault of the signed-in advisor. */
@Path("/v1/advisor/vault")
@RolesAllowed("advisor")
class AdvisorVaultResource {
    private final VaultCalls calls;

    AdvisorVaultResource(VaultCalls calls) {
        this.calls = calls;
    }

    /** Fetches it with the ways to open it. */
    @GET
    public Uni<RestResponse<VaultView>> fetch() {
        return calls.fetch();
    }

    /** Saves the next version. */
    @PUT
    public Uni<RestResponse<Void>> save(
            @HeaderParam("If-Match") @Nullable String expected, @NotNull @Valid VaultRequest request) {
        return calls.save(expected, request);
    }
}
