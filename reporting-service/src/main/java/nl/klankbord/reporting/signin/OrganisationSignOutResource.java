package nl.klankbord.reporting.signin;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.signin.SignOutCalls;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening this in a browser signs out, here and at Keycloak. */
@Path("/v1/organisation/sign-out")
@PermitAll
class OrganisationSignOutResource {
    private final SignOutCalls calls;

    OrganisationSignOutResource(SignOutCalls calls) {
        this.calls = calls;
    }

    /** Leads back to the app; who has no session has nothing to end. */
    @GET
    public Uni<RestResponse<Void>> signedOut() {
        return calls.leave();
    }
}
