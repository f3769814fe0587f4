package nl.klankbord.casework.signin;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Opening this in a browser signs out, here and at Keycloak. A session never gets as far as the method below: recognising
 * it at this address ends it and leads to Keycloak.
 */
@Path("/v1/advisor/sign-out")
@PermitAll
class AdvisorSignOutResource {
    private static final String EVERYTHING = "\"cache\", \"cookies\", \"storage\"";

    private final CurrentIdentityAssociation identities;

    AdvisorSignOutResource(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Leads back to the app; who has no session has nothing to end. */
    @GET
    public Uni<RestResponse<Void>> signedOut() {
        var done = RestResponse.ResponseBuilder.<Void>seeOther(URI.create("/"))
                .header("Clear-Site-Data", EVERYTHING)
                .build();
        return identities.getDeferredIdentity().replaceWith(done);
    }
}
