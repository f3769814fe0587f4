package nl.klankbord.intake.uploads;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.intake.attachments.AttachmentParts;
import org.jspecify.annotations.Nullable;

/** Tells which parts have arrived, so that a lost network costs one part and not the file. */
@Path("/v1/reporter/received-parts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterReceivedPartsResource {
    private final Reservations reservations;
    private final AttachmentParts parts;

    ReporterReceivedPartsResource(Reservations reservations, AttachmentParts parts) {
        this.reservations = reservations;
        this.parts = parts;
    }

    @POST
    @WithSession
    public Uni<PartsView> list(@HeaderParam("Authorization") @Nullable String authorization, @NotNull Nothing nothing) {
        var place = reservations.open(authorization);
        return parts.received(place.mailbox(), place.attachment()).map(PartsView::new);
    }

    /** All there is to say stands in the header. */
    record Nothing() {}

    record PartsView(List<Integer> parts) {}
}
