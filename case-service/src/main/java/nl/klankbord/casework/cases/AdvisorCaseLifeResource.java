package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.klankbord.casework.cases.Case.HoldReason;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.signin.SignedIn;

/** How a case of the signed-in advisor goes on. What is told here names no content: the words stand in the conversation. */
@Path("/v1/advisor/cases/{id}")
@RolesAllowed("advisor")
class AdvisorCaseLifeResource {
    record AcknowledgementRequest(@NotNull @Min(0) Integer receiptSeq) {}

    record LegalClockRequest(@NotNull Boolean runs) {}

    record LegalHoldRequest(
            @NotNull HoldReason reason, @NotNull LocalDate until) {}

    private final ChangeCase changeCase;
    private final SignedIn advisor;

    AdvisorCaseLifeResource(ChangeCase changeCase, SignedIn advisor) {
        this.changeCase = changeCase;
        this.advisor = advisor;
    }

    /** Says which message of the advisor confirms receipt. */
    @POST
    @Path("/acknowledgements")
    public Uni<Void> acknowledge(CaseId id, @NotNull @Valid AcknowledgementRequest request) {
        return changeCase.acknowledge(advisor.subject(), id, request.receiptSeq());
    }

    /** Takes a step. */
    @POST
    @Path("/steps")
    public Uni<Void> take(CaseId id, @NotNull @Valid CaseStepRequest request) {
        return changeCase.take(advisor.subject(), id, request);
    }

    /** Says that the case was coded. */
    @POST
    @Path("/codings")
    public Uni<Void> code(CaseId id) {
        return changeCase.code(advisor.subject(), id);
    }

    /** Says whether the terms of the law run. */
    @PUT
    @Path("/legal-clock")
    public Uni<Void> setLegalClock(CaseId id, @NotNull @Valid LegalClockRequest request) {
        return changeCase.setLegalClock(advisor.subject(), id, request.runs());
    }

    /** Keeps the case beyond its term. */
    @PUT
    @Path("/legal-hold")
    public Uni<Void> hold(CaseId id, @NotNull @Valid LegalHoldRequest request) {
        return changeCase.hold(advisor.subject(), id, request.reason(), request.until());
    }

    /** Keeps it no longer than its term. */
    @DELETE
    @Path("/legal-hold")
    public Uni<Void> endHold(CaseId id) {
        return changeCase.endHold(advisor.subject(), id);
    }
}
