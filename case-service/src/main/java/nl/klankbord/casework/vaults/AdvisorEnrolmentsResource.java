package nl.klankbord.casework.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.signin.FullSignIn;
import nl.klankbord.casework.signin.SignedIn;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.VaultWrap;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where an advisor's browser brings a new identity and its vault. */
@Path("/v1/advisor/enrolments")
@RolesAllowed("advisor")
class AdvisorEnrolmentsResource {
    record EnrolmentRequest(
            @NotNull IdentityKey identityKey,
            @NotNull SealedVault vault,
            @NotNull SaveSignature vaultSignature,
            @NotNull List<@NotNull VaultWrap> wraps,
            @NotNull SaveSignature wrapsSignature) {}

    record EnrolmentView(Kid kid) {}

    private final EnrolAdvisor enrolAdvisor;
    private final SignedIn advisor;

    AdvisorEnrolmentsResource(EnrolAdvisor enrolAdvisor, SignedIn advisor) {
        this.enrolAdvisor = enrolAdvisor;
        this.advisor = advisor;
    }

    /** Enrols, once, soon after a full sign-in. */
    @POST
    @ResponseStatus(201)
    public Uni<EnrolmentView> enrol(@NotNull @Valid EnrolmentRequest request) {
        FullSignIn.requireRecent(advisor);
        var enrolment = new EnrolAdvisor.Enrolment(
                request.identityKey(),
                request.vault(),
                request.vaultSignature(),
                new Wraps(request.wraps()),
                request.wrapsSignature());
        return enrolAdvisor.enrol(advisor.subject(), enrolment).map(EnrolmentView::new);
    }
}
