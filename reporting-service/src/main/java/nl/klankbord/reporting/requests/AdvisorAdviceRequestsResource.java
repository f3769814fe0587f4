package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.reporting.requests.AnswerRequests.Asked;
import nl.klankbord.staff.signin.SignedIn;

/** General advice that officers ask of the signed-in advisor. case-service passes these calls on. */
@Path("/v1/advisor/advice-requests")
@RolesAllowed("advisor")
class AdvisorAdviceRequestsResource {
    record AskedView(AdviceRequest request, String organisationName) {
        static AskedView of(Asked asked) {
            return new AskedView(asked.request(), asked.organisation().name());
        }
    }

    record RequestsView(List<AskedView> requests) {}

    record NewRecord(@NotNull SealedRecord record) {}

    private final AnswerRequests answerRequests;
    private final SignedIn advisor;

    AdvisorAdviceRequestsResource(AnswerRequests answerRequests, SignedIn advisor) {
        this.answerRequests = answerRequests;
        this.advisor = advisor;
    }

    /** Those of organisations that the advisor serves now, the newest first. */
    @GET
    public Uni<RequestsView> asked() {
        return answerRequests
                .of(advisor.subject())
                .map(found -> new RequestsView(found.stream().map(AskedView::of).toList()));
    }

    /** Answers, or asks back. */
    @PUT
    @Path("/{set}/records")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> write(RecordSetId set, @NotNull @Valid NewRecord said) {
        return answerRequests.write(advisor.subject(), set, said.record());
    }
}
