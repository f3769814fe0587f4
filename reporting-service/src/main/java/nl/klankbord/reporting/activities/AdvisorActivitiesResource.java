package nl.klankbord.reporting.activities;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.activities.Activity.Facts;
import nl.klankbord.reporting.activities.WriteActivities.Seen;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What the signed-in advisor does for an organisation besides cases. case-service passes these calls on. */
@Path("/v1/advisor/activities/{organisation}")
@RolesAllowed("advisor")
class AdvisorActivitiesResource {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    record ActivityView(
            UUID id,
            ActivityState state,
            TaxonomyCode kind,
            LocalDate on,
            @Nullable Size size,
            @Nullable Partner partner,
            @Nullable Occasion occasion,
            @Nullable Integer score,
            List<ActivityStep> steps,
            int version) {
        static ActivityView of(Activity it, LocalDate today) {
            var facts = it.facts();
            return new ActivityView(
                    it.id(),
                    it.state(),
                    facts.kind(),
                    facts.on(),
                    facts.size(),
                    facts.partner(),
                    facts.occasion(),
                    facts.score(),
                    it.steps(today),
                    it.version());
        }
    }

    record ActivitiesView(List<ActivityView> activities) {}

    record ActivityRequest(
            @NotNull TaxonomyCode kind,
            @NotNull LocalDate on,
            @Nullable Size size,
            @Nullable Partner partner,
            @Nullable Occasion occasion,
            @Min(10) @Max(100) @Nullable Integer score) {
        Facts facts() {
            var facts = new Facts(kind, on, size, partner, occasion, score);
            ActivityCodes.require(facts);
            return facts;
        }
    }

    record Step(
            @NotNull ActivityStep step,
            @Min(1) @Max(1_000_000) int version) {}

    private final WriteActivities writeActivities;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorActivitiesResource(WriteActivities writeActivities, SignedIn advisor, Clock clock) {
        this.writeActivities = writeActivities;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Those of a year, the latest first. */
    @GET
    public Uni<ActivitiesView> read(
            OrganisationId organisation, @QueryParam("year") @Min(EARLIEST) @Max(LATEST) int year) {
        var today = LocalDate.now(clock);
        return writeActivities
                .read(advisor.subject(), organisation, year)
                .map(found -> new ActivitiesView(
                        found.stream().map(one -> ActivityView.of(one, today)).toList()));
    }

    /** Plans one under a name that the browser drew, or changes nothing. */
    @POST
    @Path("/{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> plan(OrganisationId organisation, UUID activity, @NotNull @Valid ActivityRequest wanted) {
        return writeActivities.plan(advisor.subject(), organisation, activity, wanted.facts());
    }

    /** Changes one that is not counted. */
    @PUT
    @Path("/{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> rewrite(
            OrganisationId organisation,
            UUID activity,
            @QueryParam("version") @Min(1) int version,
            @NotNull @Valid ActivityRequest wanted) {
        return writeActivities.rewrite(advisor.subject(), new Seen(organisation, activity, version), wanted.facts());
    }

    /** Drops one that is not counted. */
    @DELETE
    @Path("/{activity}")
    public Uni<Void> drop(OrganisationId organisation, UUID activity, @QueryParam("version") @Min(1) int version) {
        return writeActivities.drop(advisor.subject(), new Seen(organisation, activity, version));
    }

    /** Announced, or held. */
    @POST
    @Path("/{activity}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(OrganisationId organisation, UUID activity, @NotNull @Valid Step step) {
        return writeActivities.take(advisor.subject(), new Seen(organisation, activity, step.version()), step.step());
    }
}
