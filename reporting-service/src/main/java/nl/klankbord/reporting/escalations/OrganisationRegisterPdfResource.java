package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** The register on paper, and for a screen reader. */
@Path("/v1/organisation/register.pdf")
@RolesAllowed("officer")
class OrganisationRegisterPdfResource {
    private final Register register;
    private final SignedIn officer;
    private final Clock clock;

    OrganisationRegisterPdfResource(Register register, SignedIn officer, Clock clock) {
        this.register = register;
        this.officer = officer;
        this.clock = clock;
    }

    /** Drawing takes a moment of a processor, so it leaves the event loop alone. */
    @GET
    @Produces("application/pdf")
    public Uni<RestResponse<byte[]>> read() {
        return register.export(officer.subject())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(entries -> RestResponse.ResponseBuilder.ok(RegisterPdf.of(entries, LocalDate.now(clock)))
                        .header("Content-Disposition", "attachment; filename=\"register.pdf\"")
                        .build());
    }
}
