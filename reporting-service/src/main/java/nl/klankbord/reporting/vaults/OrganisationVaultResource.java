package nl.klankbord.reporting.vaults;

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

/** The vault of the signed-in officer. */
@Path("/v1/organisation/vault")
@RolesAllowed("officer")
class OrganisationVaultResource {
    private final VaultCalls calls;

    OrganisationVaultResource(VaultCalls calls) {
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
