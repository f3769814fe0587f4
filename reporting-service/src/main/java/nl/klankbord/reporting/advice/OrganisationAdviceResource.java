package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Advice that the organisation of the signed-in reader was given, and what it answers. */
@Path("/v1/organisation/advice")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationAdviceResource {
    record AnswerRequest(
            @NotNull Response response,
            @NotBlank @Size(max = 2_000) String reason,
            @Size(max = 200) @Nullable String owner,
            @Nullable LocalDate due,
            @Min(1) @Max(1_000_000) int version) {
        /** Whoever does something says who and until when; whoever does not says neither. */
        Answer.Said said() {
            if (response == Response.NOT) return new Answer.Said(response, reason, null, null);
            if (owner == null || owner.isBlank()) throw Problem.invalid("/owner", "required");
            if (due == null) throw Problem.invalid("/due", "required");
            return new Answer.Said(response, reason, owner, due);
        }
    }

    record Finished(@Min(1) @Max(1_000_000) int version) {}

    private final AnswerAdvice answerAdvice;
    private final SignedIn reader;

    OrganisationAdviceResource(AnswerAdvice answerAdvice, SignedIn reader) {
        this.answerAdvice = answerAdvice;
        this.reader = reader;
    }

    /** Lists it, the newest first, with signals between reports. */
    @GET
    public Uni<AdviceList> read() {
        return answerAdvice.read(reader.subject());
    }

    @POST
    @Path("/{advice}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> answer(UUID advice, @NotNull @Valid AnswerRequest answer) {
        return answerAdvice.answer(reader.subject(), advice, answer.version(), answer.said());
    }

    @POST
    @Path("/{advice}/done")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> done(UUID advice, @NotNull @Valid Finished finished) {
        return answerAdvice.finish(reader.subject(), advice, finished.version());
    }
}
