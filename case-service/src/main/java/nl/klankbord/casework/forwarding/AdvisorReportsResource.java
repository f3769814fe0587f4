package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.staff.signin.SignedIn;

/**
 * A contact by phone, mail or in person becomes a report: the advisor's browser makes a pickup code and seals, as a
 * reporter's would. What passes is sealed; whether it was recorded or came by itself is kept nowhere.
 */
@Path("/v1/advisor/reports")
@RolesAllowed("advisor")
@Consumes(MediaType.APPLICATION_JSON)
class AdvisorReportsResource {
    private final ConversationsClient conversations;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorReportsResource(ConversationsClient conversations, SignedIn advisor, RoutingContext call) {
        this.conversations = conversations;
        this.advisor = advisor;
        this.call = call;
    }

    /** A sealed report whose key goes to the advisor alone. */
    @POST
    public Uni<Void> record() {
        return conversations.pass(call, advisor.bearer(), "/v1/advisor/reports");
    }
}
