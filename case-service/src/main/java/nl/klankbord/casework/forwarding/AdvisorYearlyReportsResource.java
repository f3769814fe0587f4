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

/** Every call about a yearly report that passes to reporting-service, which alone knows who may have which. */
@Path("/v1/advisor/yearly-reports")
@RolesAllowed("advisor")
class AdvisorYearlyReportsResource {
    private static final String REPORTS = "/v1/advisor/yearly-reports";
    private static final String NL_OR_EN = "nl|en";

    private final Forward forward;
    private final ForwardingSettings services;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorYearlyReportsResource(Forward forward, ForwardingSettings services, SignedIn advisor, RoutingContext call) {
        this.forward = forward;
        this.services = services;
        this.advisor = advisor;
        this.call = call;
    }

    /** Those of the advisor's organisations, and those that wait for a second reader. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> all() {
        return pass(REPORTS);
    }

    /** How one stands. */
    @GET
    @Path("/{organisation}/{year}")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Uni<Void> one(@PathParam("organisation") OrganisationId organisation, @PathParam("year") int year) {
        return pass(report(organisation, year));
    }

    /** Changes the text of some sections. */
    @PUT
    @Path("/{organisation}/{year}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> write(@PathParam("organisation") OrganisationId organisation, @PathParam("year") int year) {
        return pass(report(organisation, year) + "/text");
    }

    /** Takes a step in its life. */
    @POST
    @Path("/{organisation}/{year}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> step(@PathParam("organisation") OrganisationId organisation, @PathParam("year") int year) {
        return pass(report(organisation, year) + "/steps");
    }

    /** It as a document, a page, on paper or as data. */
    @GET
    @Path("/{organisation}/{year}/{file: document|page|page\\.css|report\\.pdf|data\\.csv|data\\.json}")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.WILDCARD))
    public Uni<Void> file(
            @PathParam("organisation") OrganisationId organisation,
            @PathParam("year") int year,
            @PathParam("file") String file,
            @QueryParam("lang") @DefaultValue("nl") @Pattern(regexp = NL_OR_EN) String lang) {
        return pass(report(organisation, year) + "/" + file + "?lang=" + lang);
    }

    private static String report(OrganisationId organisation, int year) {
        return REPORTS + "/" + organisation.text() + "/" + year;
    }

    private Uni<Void> pass(String address) {
        return forward.pass(call, advisor.bearer(), services.reporting(), address);
    }
}
