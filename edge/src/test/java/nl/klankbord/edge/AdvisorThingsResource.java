package nl.klankbord.edge;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.ConnectException;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Stands for the endpoints of staff. */
@Path("/v1/advisor/things")
@RolesAllowed("advisor")
class AdvisorThingsResource {
    record Part(int weight, @Nullable List<Object> parts) {}

    record Thing(
            @NotBlank String name,
            @Nullable LocalDate on,
            @Nullable MailboxId mailbox,
            @Nullable @Valid Part part) {}

    record Kind(String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Kind {
            if (value.length() > 3) throw new IllegalArgumentException("secret-input " + value);
        }
    }

    @POST
    public Uni<Thing> place(@Valid Thing thing) {
        return Uni.createFrom().item(thing);
    }

    @POST
    @Path("kinds")
    public Kind kind(Kind kind) {
        return kind;
    }

    @GET
    @Path("{case}")
    public String read(@PathParam("case") CaseId thing, @QueryParam("limit") @Nullable Integer limit) {
        return thing.text();
    }

    @GET
    @Path("{case}/failures")
    public Uni<String> fail(@PathParam("case") CaseId thing) {
        return Uni.createFrom().failure(new IllegalStateException("secret-input of " + thing));
    }

    /** What the clients of PostgreSQL throw while it cannot be reached. */
    @GET
    @Path("{case}/outages/{outage}")
    public Uni<String> lose(@PathParam("case") CaseId thing, @PathParam("outage") String outage) {
        return Uni.createFrom()
                .failure(new IllegalStateException(
                        "secret-input",
                        switch (outage) {
                            case "refused" -> new ConnectException("secret-input");
                            case "closed" -> ClosedConnectionException.INSTANCE;
                            case "shutdown" -> new PgException("secret-input", "FATAL", "57P01", null);
                            default -> new PgException("secret-input", "ERROR", "23505", null);
                        }));
    }

    @PUT
    @Path("{case}")
    public Uni<String> replace(@PathParam("case") CaseId thing) {
        return Uni.createFrom().failure(Problem.stale("\"7\""));
    }
}
