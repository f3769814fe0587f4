package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.signin.SignedIn;

/** The signed-in advisor steps aside. */
@Path("/v1/advisor/cases/{id}/recusals")
@RolesAllowed("advisor")
class AdvisorRecusalsResource {
    private final RecuseAdvisor recuseAdvisor;
    private final SignedIn advisor;

    AdvisorRecusalsResource(RecuseAdvisor recuseAdvisor, SignedIn advisor) {
        this.recuseAdvisor = recuseAdvisor;
        this.advisor = advisor;
    }

    /** Declares a conflict in a case, for good. */
    @POST
    public Uni<Void> recuse(CaseId id) {
        return recuseAdvisor.recuse(advisor.subject(), id);
    }
}
