package nl.klankbord.casework.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.vaults.VaultCalls;
import nl.klankbord.staff.vaults.WrapsRequest;
import org.jspecify.annotations.Nullable;

/** The ways to open the vault of the signed-in advisor. */
@Path("/v1/advisor/vault-wraps")
@RolesAllowed("advisor")
class AdvisorVaultWrapsResource {
    private final VaultCalls calls;

    AdvisorVaultWrapsResource(VaultCalls calls) {
        this.calls = calls;
    }

    /** Replaces all of them, soon after a full sign-in, if the caller knows the present ones by their hash. */
    @PUT
    public Uni<Void> save(@HeaderParam("If-Match") @Nullable String expected, @NotNull @Valid WrapsRequest request) {
        return calls.saveWraps(expected, request);
    }
}
