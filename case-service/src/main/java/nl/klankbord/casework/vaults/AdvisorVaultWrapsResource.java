package nl.klankbord.casework.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.signin.FullSignIn;
import nl.klankbord.casework.signin.SignedIn;
import nl.klankbord.protocol.wire.VaultWrap;

/** The ways to open the vault of the signed-in advisor. */
@Path("/v1/advisor/vault-wraps")
@RolesAllowed("advisor")
class AdvisorVaultWrapsResource {
    record WrapsRequest(
            @NotNull List<@NotNull VaultWrap> wraps,
            @NotNull SaveSignature signature) {}

    private final SaveVault saveVault;
    private final SignedIn advisor;

    AdvisorVaultWrapsResource(SaveVault saveVault, SignedIn advisor) {
        this.saveVault = saveVault;
        this.advisor = advisor;
    }

    /** Replaces all of them, soon after a full sign-in. */
    @PUT
    public Uni<Void> save(@NotNull @Valid WrapsRequest request) {
        FullSignIn.requireRecent(advisor);
        return saveVault.save(advisor.subject(), new Wraps(request.wraps()), request.signature());
    }
}
