package nl.klankbord.reporting.signin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening this in a browser signs in; Keycloak sends the browser back here, and this to the app. */
@Path("/v1/organisation/sign-in")
@Authenticated
class OrganisationSignInResource {
    /** Leads to the app. */
    @GET
    public RestResponse<Void> signedIn() {
        return RestResponse.seeOther(URI.create("/"));
    }
}
