package nl.klankbord.staff.signin;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * How a browser leaves, here and at Keycloak. A session never gets as far as the answer below: recognising it at the
 * address of signing out ends it and leads to Keycloak.
 */
@ApplicationScoped
public class SignOutCalls {
    private static final String EVERYTHING = "\"cache\", \"cookies\", \"storage\"";

    private final CurrentIdentityAssociation identities;

    SignOutCalls(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Leads back to the app; who has no session has nothing to end. */
    public Uni<RestResponse<Void>> leave() {
        var done = RestResponse.ResponseBuilder.<Void>seeOther(URI.create("/"))
                .header("Clear-Site-Data", EVERYTHING)
                .build();
        return identities.getDeferredIdentity().replaceWith(done);
    }
}
