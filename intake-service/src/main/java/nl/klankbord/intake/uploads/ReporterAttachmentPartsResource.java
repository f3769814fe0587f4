package nl.klankbord.intake.uploads;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.attachments.UploadPart;
import org.jspecify.annotations.Nullable;

/** Takes one part of a reserved attachment. */
@Path("/v1/reporter/attachment-parts")
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
public class ReporterAttachmentPartsResource {
    private final Reservations reservations;
    private final UploadPart uploadPart;

    ReporterAttachmentPartsResource(Reservations reservations, UploadPart uploadPart) {
        this.reservations = reservations;
        this.uploadPart = uploadPart;
    }

    @POST
    public Uni<Void> upload(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Klankbord-Part") @NotNull @Min(0) Integer part,
            @NotNull byte[] bytes) {
        return uploadPart.upload(reservations.open(authorization), part, bytes);
    }
}
