package nl.klankbord.intake.reports;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.cases.SignedInAdvisor;

/**
 * Takes reports that an advisor's browser sealed for somebody who called, mailed or came by. All rules of a report hold; its
 * key goes to the advisor who recorded it and to nobody else. That it was recorded is not kept.
 */
@Path("/v1/advisor/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class AdvisorReportsResource {
    private final ReceiveReport receiveReport;
    private final SignedInAdvisor advisor;

    AdvisorReportsResource(ReceiveReport receiveReport, SignedInAdvisor advisor) {
        this.receiveReport = receiveReport;
        this.advisor = advisor;
    }

    @POST
    public Uni<Void> record(@NotNull @Valid NewReport report) {
        return advisor.kids().chain(own -> receiveReport.record(report.parsed(), own));
    }
}
