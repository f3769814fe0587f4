package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.SpokenForm;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.staff.signin.FullSignIn;
import nl.klankbord.staff.signin.SignedIn;
import nl.klankbord.staff.vaults.ExpectedVersion;
import nl.klankbord.staff.vaults.SaveSignature;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The sealed root of the signed-in manager's practice, with which directories are signed. */
@Path("/v1/practice/root")
@RolesAllowed("practice-manager")
class PracticeRootResource {
    record RootRequest(
            @NotNull IdentityKey rootKey, @NotNull @Valid ContentRequest content) {}

    record ContentRequest(
            @NotNull SealedVault vault,
            @NotNull SaveSignature vaultSignature,
            @NotNull VaultWrap wrap,
            @NotNull SaveSignature wrapSignature) {
        RootVault.Content content() {
            return new RootVault.Content(vault, vaultSignature, wrap, wrapSignature);
        }
    }

    record RootEntryView(Kid kid) {}

    record RootView(IdentityKey rootKey, Kid kid, String spokenKid, long version, SealedVault vault, VaultWrap wrap) {
        static RootView of(RootVault vault) {
            var root = vault.root();
            var spoken = SpokenForm.of(root.kid().bytes());
            return new RootView(root, root.kid(), spoken, vault.version(), vault.sealed(), vault.wrap());
        }
    }

    private final KeepRoot keepRoot;
    private final RootVaults vaults;
    private final SignedIn manager;

    PracticeRootResource(KeepRoot keepRoot, RootVaults vaults, SignedIn manager) {
        this.keepRoot = keepRoot;
        this.vaults = vaults;
        this.manager = manager;
    }

    /** Keeps the root that the manager's browser made, once, soon after a full sign-in. */
    @POST
    @ResponseStatus(201)
    public Uni<RootEntryView> begin(@NotNull @Valid RootRequest request) {
        var practice = manager.practice();
        FullSignIn.requireRecent(manager);
        return keepRoot.begin(practice, request.rootKey(), request.content().content())
                .replaceWith(new RootEntryView(request.rootKey().kid()));
    }

    /** Fetches it, still sealed. */
    @GET
    @WithSession
    public Uni<RestResponse<RootView>> fetch() {
        return vaults.of(manager.practice())
                .map(found -> RootView.of(found.orElseThrow(Problem::notFound)))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header("ETag", ExpectedVersion.tagOf(view.version()))
                        .build());
    }

    /** Seals it for a new kit, soon after a full sign-in. */
    @PUT
    public Uni<RestResponse<Void>> renew(
            @HeaderParam("If-Match") @Nullable String expected, @NotNull @Valid ContentRequest request) {
        var practice = manager.practice();
        FullSignIn.requireRecent(manager);
        return keepRoot.renew(practice, request.content(), new ExpectedVersion(expected))
                .map(version -> RestResponse.ResponseBuilder.<Void>noContent()
                        .header("ETag", ExpectedVersion.tagOf(version))
                        .build());
    }
}
