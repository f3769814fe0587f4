package nl.klankbord.casework.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.klankbord.staff.audit.AuditChain;
import nl.klankbord.staff.audit.AuditView;
import nl.klankbord.staff.signin.SignedIn;

/** The log of a practice, for its manager: who did what on which day, with no object. */
@Path("/v1/practice/audit")
@RolesAllowed("practice-manager")
class PracticeAuditResource {
    private final AuditChain chain;
    private final SignedIn manager;

    PracticeAuditResource(AuditChain chain, SignedIn manager) {
        this.chain = chain;
        this.manager = manager;
    }

    /** Exports lines in their order, from behind a place on. Whoever keeps the last hash can tell later whether it still stands. */
    @GET
    @WithSession
    public Uni<AuditView> export(
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit) {
        return chain.page(manager.practice(), after, limit);
    }
}
