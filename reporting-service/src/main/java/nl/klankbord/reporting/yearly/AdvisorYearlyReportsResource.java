package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.yearly.ReadDesk.Summary;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Yearly reports on the desk of the signed-in advisor. case-service passes these calls on. */
@Path("/v1/advisor/yearly-reports")
@RolesAllowed("advisor")
class AdvisorYearlyReportsResource {
    record ReportsView(List<Summary> reports) {}

    record TextsRequest(
            @NotNull @Size(min = 1, max = ReportWriter.SECTIONS)
            List<@NotNull @Valid SectionText> sections) {}

    /** Plain text; a blank line begins a paragraph, a line that begins with "- " is an item of a list. */
    record SectionText(
            @Min(0) @Max(ReportWriter.SECTIONS - 1) int section,
            @NotNull @Size(max = 20_000) String nl,
            @NotNull @Size(max = 20_000) String en) {}

    private final ReadDesk readDesk;
    private final WriteReport writeReport;
    private final TakeStep takeStep;
    private final SignedIn advisor;

    AdvisorYearlyReportsResource(ReadDesk readDesk, WriteReport writeReport, TakeStep takeStep, SignedIn advisor) {
        this.readDesk = readDesk;
        this.writeReport = writeReport;
        this.takeStep = takeStep;
        this.advisor = advisor;
    }

    /** Lists them; one that nobody has begun is there too. */
    @GET
    public Uni<ReportsView> list() {
        return readDesk.all(advisor.subject()).map(ReportsView::new);
    }

    /** How one stands, and everything in it. */
    @GET
    @Path("/{organisation}/{year}")
    public Uni<RestResponse<ReportView>> read(OrganisationId organisation, int year) {
        return readDesk.one(advisor.subject(), organisation, year)
                .map(tagged -> RestResponse.ResponseBuilder.ok(tagged.view())
                        .header("ETag", tagged.tag())
                        .build());
    }

    /** Changes the text of some sections of a draft. */
    @PUT
    @Path("/{organisation}/{year}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Void>> write(
            OrganisationId organisation,
            int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TextsRequest written) {
        var sections = written.sections();
        if (sections.stream().map(SectionText::section).distinct().count() < sections.size()) {
            throw Problem.invalid("/sections", "twice");
        }
        var changes = sections.stream()
                .collect(Collectors.toMap(
                        SectionText::section,
                        text -> new TwoLanguages(text.nl().strip(), text.en().strip())));
        return writeReport
                .write(advisor.subject(), organisation, year, ifMatch, changes)
                .map(AdvisorYearlyReportsResource::changed);
    }

    /** Takes a step in its life. */
    @POST
    @Path("/{organisation}/{year}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Void>> step(
            OrganisationId organisation,
            int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepRequest step) {
        return takeStep.take(advisor.subject(), organisation, year, ifMatch, step)
                .map(AdvisorYearlyReportsResource::changed);
    }

    private static RestResponse<Void> changed(String tag) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header("ETag", tag)
                .build();
    }
}
