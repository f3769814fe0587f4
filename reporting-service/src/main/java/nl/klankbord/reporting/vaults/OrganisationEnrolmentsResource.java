package nl.klankbord.reporting.vaults;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.vaults.EnrolmentRequest;
import nl.klankbord.staff.vaults.EnrolmentView;
import nl.klankbord.staff.vaults.VaultCalls;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where an officer's browser brings a new identity and its vault. */
@Path("/v1/organisation/enrolments")
@RolesAllowed("officer")
class OrganisationEnrolmentsResource {
    private final VaultCalls calls;

    OrganisationEnrolmentsResource(VaultCalls calls) {
        this.calls = calls;
    }

    /** Enrols, once, soon after a full sign-in. */
    @POST
    @ResponseStatus(201)
    public Uni<EnrolmentView> enrol(@NotNull @Valid EnrolmentRequest request) {
        return calls.enrol(request);
    }
}
