package nl.klankbord.intake.retention;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.mailboxes.KeyProof;
import nl.klankbord.intake.platform.ReporterOrigins;

/** Deletes a mailbox for its reporter; afterwards its code is as unknown as any other. */
@Path("/v1/reporter/deletions")
@Consumes(MediaType.APPLICATION_JSON)
public class ReporterDeletionsResource {
    private final DeleteOnRequest deleteOnRequest;
    private final ReporterOrigins origins;

    ReporterDeletionsResource(DeleteOnRequest deleteOnRequest, ReporterOrigins origins) {
        this.deleteOnRequest = deleteOnRequest;
        this.origins = origins;
    }

    @POST
    public Uni<Void> delete(@HeaderParam("Host") String host, @NotNull @Valid KeyProof proof) {
        return deleteOnRequest.delete(proof, origins.of(host));
    }
}
