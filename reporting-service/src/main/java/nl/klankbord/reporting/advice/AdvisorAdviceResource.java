package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.advice.WriteAdvice.Seen;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The registers of advice of the organisations that the signed-in advisor serves. case-service passes these calls on. */
@Path("/v1/advisor/advice")
@RolesAllowed("advisor")
class AdvisorAdviceResource {
    record AdviceText(
            @NotNull TaxonomyCode kind,
            @NotNull Addressee addressee,
            boolean asked,
            @NotNull Basis basis,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 2_000) String why,
            @NotBlank @Size(max = 2_000) String effect,
            @Size(max = 200) @Nullable String suggestedOwner,
            @Nullable LocalDate suggestedDue) {
        AdviceWords words() {
            if (!AdviceCodes.isKind(kind)) throw Problem.invalid("/kind", "code");
            return new AdviceWords(
                    new AdviceWords.Kind(kind, addressee, asked, basis),
                    new AdviceWords.Reasons(subject, why, effect),
                    new AdviceWords.Suggestion(suggestedOwner, suggestedDue));
        }
    }

    record ServedOrganisation(OrganisationId organisation, String name) {}

    record Served(List<ServedOrganisation> organisations) {
        static Served of(List<Organisation> found) {
            return new Served(found.stream()
                    .map(one -> new ServedOrganisation(one.id(), one.name()))
                    .toList());
        }
    }

    record Step(
            @NotNull AdviceStep step,
            @Min(1) @Max(1_000_000) int version,
            @Size(max = 10) @Nullable List<@NotNull Boolean> noTrace) {}

    private final Actors actors;
    private final Advices advices;
    private final Signals signals;
    private final WriteAdvice writeAdvice;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorAdviceResource(
            Actors actors, Advices advices, Signals signals, WriteAdvice writeAdvice, SignedIn advisor, Clock clock) {
        this.actors = actors;
        this.advices = advices;
        this.signals = signals;
        this.writeAdvice = writeAdvice;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** The organisations that the advisor serves. */
    @GET
    @WithSession
    public Uni<Served> served() {
        return actors.served(advisor.subject()).map(Served::of);
    }

    /** Advice and signals, drafts on top. */
    @GET
    @Path("/{organisation}")
    @WithSession
    public Uni<AdviceList> read(OrganisationId organisation) {
        var today = LocalDate.now(clock);
        return actors.adviser(advisor.subject(), organisation)
                .chain(adviser -> advices.of(adviser)
                        .chain(found -> signals.of(adviser)
                                .map(noted -> AdviceList.forAdvisor(found, noted, adviser.who(), today))));
    }

    /** Begins one under a name that the browser drew, or changes nothing. */
    @POST
    @Path("/{organisation}/{advice}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> draft(OrganisationId organisation, UUID advice, @NotNull @Valid AdviceText text) {
        return writeAdvice.draft(advisor.subject(), organisation, advice, text.words());
    }

    /** Other words for one that was not given. */
    @PUT
    @Path("/{organisation}/{advice}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rewrite(
            OrganisationId organisation,
            UUID advice,
            @QueryParam("version") @Min(1) int version,
            @NotNull @Valid AdviceText text) {
        return writeAdvice.rewrite(advisor.subject(), new Seen(organisation, advice, version), text.words());
    }

    /** Drops one that was not given. */
    @DELETE
    @Path("/{organisation}/{advice}")
    public Uni<Void> drop(OrganisationId organisation, UUID advice, @QueryParam("version") @Min(1) int version) {
        return writeAdvice.drop(advisor.subject(), new Seen(organisation, advice, version));
    }

    /** Checks what a colleague wrote, gives it, or closes it. */
    @POST
    @Path("/{organisation}/{advice}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(OrganisationId organisation, UUID advice, @NotNull @Valid Step step) {
        return writeAdvice.take(
                advisor.subject(),
                new Seen(organisation, advice, step.version()),
                step.step(),
                new TenQuestions(step.noTrace()));
    }
}
