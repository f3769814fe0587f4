package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.signin.SignedIn;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.VaultWrap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The vault of the signed-in advisor. */
@Path("/v1/advisor/vault")
@RolesAllowed("advisor")
class AdvisorVaultResource {
    record VaultView(Kid kid, long version, SealedVault vault, List<VaultWrap> wraps) {
        static VaultView of(Vault vault, List<VaultWrap> wraps) {
            var sealed = vault.sealed();
            return new VaultView(sealed.owner(), sealed.version(), sealed, wraps);
        }
    }

    record VaultRequest(@NotNull SealedVault vault, @NotNull SaveSignature signature) {}

    private final Advisors advisors;
    private final Vaults vaults;
    private final SaveVault saveVault;
    private final SignedIn advisor;

    AdvisorVaultResource(Advisors advisors, Vaults vaults, SaveVault saveVault, SignedIn advisor) {
        this.advisors = advisors;
        this.vaults = vaults;
        this.saveVault = saveVault;
        this.advisor = advisor;
    }

    /** Fetches it with the ways to open it. */
    @GET
    @WithSession
    public Uni<RestResponse<VaultView>> fetch() {
        return advisors.acting(advisor.subject())
                .map(Advisor::enrolled)
                .map(owner -> owner.orElseThrow(Problem::notFound))
                .chain(owner -> vaults.of(owner)
                        .chain(vault -> vaults.wrapsOf(owner.kid()).map(wraps -> VaultView.of(vault, wraps))))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header("ETag", ExpectedVersion.tagOf(view.version()))
                        .build());
    }

    /** Saves the next version. */
    @PUT
    public Uni<RestResponse<Void>> save(
            @HeaderParam("If-Match") @Nullable String expected, @NotNull @Valid VaultRequest request) {
        return saveVault
                .save(advisor.subject(), request.vault(), request.signature(), new ExpectedVersion(expected))
                .map(version -> RestResponse.ResponseBuilder.<Void>noContent()
                        .header("ETag", ExpectedVersion.tagOf(version))
                        .build());
    }
}
