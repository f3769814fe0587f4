package nl.klankbord.edge;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Stands for the page that leads to the sign-in. */
@Path("/v1/advisor/sign-in")
@Authenticated
class AdvisorSignInResource {
    @GET
    public String signedIn() {
        return "";
    }
}
