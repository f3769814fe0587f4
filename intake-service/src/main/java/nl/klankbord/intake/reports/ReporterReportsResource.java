package nl.klankbord.intake.reports;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Takes reports. */
@Path("/v1/reporter/reports")
@Consumes(MediaType.APPLICATION_JSON)
public class ReporterReportsResource {
    private final ReceiveReport receiveReport;

    ReporterReportsResource(ReceiveReport receiveReport) {
        this.receiveReport = receiveReport;
    }

    @POST
    public Uni<Void> receive(@NotNull @Valid NewReport report) {
        return receiveReport.receive(report.parsed());
    }
}
