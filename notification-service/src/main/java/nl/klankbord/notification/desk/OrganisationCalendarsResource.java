package nl.klankbord.notification.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** For a calendar program, which cannot sign in: the secret in the address is all that it shows. */
@Path("/v1/organisation/calendars")
@PermitAll
class OrganisationCalendarsResource {
    private final Desk desk;

    OrganisationCalendarsResource(Desk desk) {
        this.desk = desk;
    }

    /** The days; an address that is unknown, was replaced or is none at all is not there. */
    @GET
    @Path("/{secret}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @WithTransaction
    public Uni<String> calendar(String secret) {
        return desk.calendar(secret);
    }
}
