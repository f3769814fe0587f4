package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** The register as a file for a spreadsheet. */
@Path("/v1/organisation/register.csv")
@RolesAllowed("officer")
class OrganisationRegisterCsvResource {
    private final Register register;
    private final SignedIn officer;

    OrganisationRegisterCsvResource(Register register, SignedIn officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Uni<RestResponse<String>> read() {
        return register.export(officer.subject())
                .map(entries -> RestResponse.ResponseBuilder.ok(RegisterCsv.of(entries))
                        .header("Content-Disposition", "attachment; filename=\"register.csv\"")
                        .build());
    }
}
