package nl.klankbord.reporting.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.vaults.VaultCalls;
import nl.klankbord.staff.vaults.WrapsRequest;

/** The ways to open the vault of the signed-in officer. */
@Path("/v1/organisation/vault-wraps")
@RolesAllowed("officer")
class OrganisationVaultWrapsResource {
    private final VaultCalls calls;

    OrganisationVaultWrapsResource(VaultCalls calls) {
        this.calls = calls;
    }

    /** Replaces all of them, soon after a full sign-in. */
    @PUT
    public Uni<Void> save(@NotNull @Valid WrapsRequest request) {
        return calls.save(request);
    }
}
