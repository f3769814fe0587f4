package nl.klankbord.notification.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.notification.bulletin.LawItem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mails, calendar and news of the law, for the signed-in officer, board or works council. */
@Path("/v1/organisation/notices")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationNoticesResource {
    private final Desk desk;
    private final SignedInPerson caller;
    private final CalendarAddress address;

    OrganisationNoticesResource(Desk desk, SignedInPerson caller, CalendarAddress address) {
        this.desk = desk;
        this.caller = caller;
        this.address = address;
    }

    /**
     * News of the law.
     *
     * @param items the newest first
     */
    record News(List<LawItem> items) {}

    /** Which mails leave, with the very words. */
    @GET
    @Path("/preferences")
    @WithTransaction
    public Uni<RestResponse<NoticeSettings>> preferences() {
        return caller.id()
                .chain(desk::settings)
                .map(found -> RestResponse.ResponseBuilder.ok(found.settings())
                        .header("ETag", found.tag())
                        .build());
    }

    /** Which mails are wanted from now on. */
    @PUT
    @Path("/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    public Uni<Void> change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid WantedMails wanted) {
        return caller.id().chain(person -> desk.change(person, ifMatch, wanted));
    }

    /** A new secret address for a calendar; shown this once, and the former one stops. */
    @POST
    @Path("/calendar")
    @WithTransaction
    public Uni<RestResponse<CalendarAddress.Shown>> newCalendar() {
        return caller.id()
                .chain(desk::newCalendar)
                .map(secret -> RestResponse.status(RestResponse.Status.CREATED, address.of("organisation", secret)));
    }

    /** The address stops. */
    @DELETE
    @Path("/calendar")
    @WithTransaction
    public Uni<Void> noCalendar() {
        return caller.id().chain(desk::noCalendar);
    }

    /** The bulletin. */
    @GET
    @Path("/bulletin")
    @WithTransaction
    public Uni<News> bulletin() {
        return caller.id().map(person -> new News(desk.news()));
    }
}
