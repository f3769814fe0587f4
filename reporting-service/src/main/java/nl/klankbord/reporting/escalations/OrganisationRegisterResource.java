package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.reporting.escalations.Register.Entry;
import nl.klankbord.staff.signin.SignedIn;

/** The register of reports, as far as the signed-in officer may read them. */
@Path("/v1/organisation/register")
@RolesAllowed("officer")
class OrganisationRegisterResource {
    record RegisterView(List<Entry> rows) {}

    private final Register register;
    private final SignedIn officer;

    OrganisationRegisterResource(Register register, SignedIn officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RegisterView> read() {
        return register.of(officer.subject()).map(RegisterView::new);
    }
}
