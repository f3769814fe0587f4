package nl.klankbord.casework.forwarding;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.forwarding.Forward;
import nl.klankbord.staff.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Every call about statements of charges that passes to reporting-service, where managers of practices do not sign in. */
@Path("/v1/practice/statements")
@RolesAllowed("practice-manager")
class PracticeStatementsResource {
    private static final String STATEMENTS = "/v1/practice/statements";
    private static final String OF_ORGANISATION = STATEMENTS + "/%s";
    private static final String NUMBER = "[0-9]{4}-[2-9A-HJ-NP-Z]{6}-[0-9]{2,4}";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn manager;
    private final RoutingContext call;

    PracticeStatementsResource(Forward forward, ForwardingSettings services, SignedIn manager, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.manager = manager;
        this.call = call;
    }

    /** All of the practice. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> all() {
        return pass(STATEMENTS);
    }

    /** How the practice stands on them. */
    @PUT
    @Path("/supplier")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> supplier() {
        return pass(STATEMENTS + "/supplier");
    }

    /** How an organisation stands on them. */
    @PUT
    @Path("/{organisation}/customer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> customer(@PathParam("organisation") OrganisationId organisation) {
        return pass((OF_ORGANISATION + "/customer").formatted(organisation.text()));
    }

    /** A new one. */
    @POST
    @Path("/{organisation}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> issue(@PathParam("organisation") OrganisationId organisation) {
        return pass(OF_ORGANISATION.formatted(organisation.text()));
    }

    /** Takes one back. */
    @POST
    @Path("/{organisation}/{number}/credit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> credit(
            @PathParam("organisation") OrganisationId organisation,
            @PathParam("number") @Pattern(regexp = NUMBER) String number) {
        return pass((OF_ORGANISATION + "/%s/credit").formatted(organisation.text(), number));
    }

    /** One on paper. */
    @GET
    @Path("/{organisation}/{number}/pdf")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
    public Uni<Void> pdf(
            @PathParam("organisation") OrganisationId organisation,
            @PathParam("number") @Pattern(regexp = NUMBER) String number,
            @QueryParam("lang") @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        return pass((OF_ORGANISATION + "/%s/pdf?lang=%s").formatted(organisation.text(), number, language));
    }

    /** One as an electronic invoice. */
    @GET
    @Path("/{organisation}/{number}/invoice")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_XML))
    public Uni<Void> invoice(
            @PathParam("organisation") OrganisationId organisation,
            @PathParam("number") @Pattern(regexp = NUMBER) String number) {
        return pass((OF_ORGANISATION + "/%s/invoice").formatted(organisation.text(), number));
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, manager.bearer(), services.reporting(), address);
    }
}
