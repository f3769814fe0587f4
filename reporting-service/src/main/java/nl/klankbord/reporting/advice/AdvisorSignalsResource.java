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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.advice.WriteAdvice.Seen;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Signals to an organisation that the signed-in advisor serves. case-service passes these calls on. */
@Path("/v1/advisor/signals/{organisation}/{signal}")
@RolesAllowed("advisor")
@Consumes(MediaType.APPLICATION_JSON)
class AdvisorSignalsResource {
    record SignalText(
            @NotBlank @Size(max = 200) String theme,
            @NotBlank @Size(max = 2_000) String text,
            @NotNull SignalForm form,
            @NotNull Basis basis,
            @Size(max = 500) @Nullable String sources) {
        Signal.Said said() {
            var named = sources != null && !sources.isBlank();
            if (basis == Basis.OTHER_SOURCES && !named) throw Problem.invalid("/sources", "required");
            return new Signal.Said(theme, text, form, basis, named ? sources : null);
        }
    }

    record Step(
            @NotNull SignalStep step,
            @Min(1) @Max(1_000_000) int version,
            @Size(max = 10) @Nullable List<@NotNull Boolean> noTrace) {}

    private final WriteSignals writeSignals;
    private final SignedIn advisor;

    AdvisorSignalsResource(WriteSignals writeSignals, SignedIn advisor) {
        this.writeSignals = writeSignals;
        this.advisor = advisor;
    }

    /** Notes one under a name that the browser drew, or changes nothing. */
    @POST
    public Uni<Void> note(OrganisationId organisation, UUID signal, @NotNull @Valid SignalText text) {
        return writeSignals.note(advisor.subject(), organisation, signal, text.said());
    }

    /** Other words for one that was not given. */
    @PUT
    public Uni<Void> rewrite(
            OrganisationId organisation,
            UUID signal,
            @QueryParam("version") @Min(1) int version,
            @NotNull @Valid SignalText text) {
        return writeSignals.rewrite(advisor.subject(), new Seen(organisation, signal, version), text.said());
    }

    /** Drops one that was not given. */
    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> drop(OrganisationId organisation, UUID signal, @QueryParam("version") @Min(1) int version) {
        return writeSignals.drop(advisor.subject(), new Seen(organisation, signal, version));
    }

    /** Checks what a colleague wrote, gives it, notes what followed, or closes it. */
    @POST
    @Path("/steps")
    public Uni<Void> take(OrganisationId organisation, UUID signal, @NotNull @Valid Step step) {
        return writeSignals.take(
                advisor.subject(),
                new Seen(organisation, signal, step.version()),
                step.step(),
                new TenQuestions(step.noTrace()));
    }
}
