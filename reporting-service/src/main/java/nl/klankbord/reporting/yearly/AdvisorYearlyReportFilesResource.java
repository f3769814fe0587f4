package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** A yearly report as its readers would get it now, for the advisors who work on it. */
@Path("/v1/advisor/yearly-reports/{organisation}/{year}")
@RolesAllowed("advisor")
class AdvisorYearlyReportFilesResource {
    private final ReadDesk readDesk;
    private final SignedIn advisor;

    AdvisorYearlyReportFilesResource(ReadDesk readDesk, SignedIn advisor) {
        this.readDesk = readDesk;
        this.advisor = advisor;
    }

    /** As structured text. */
    @GET
    @Path("/document")
    public Uni<ReportDocument> document(
            OrganisationId organisation, int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return written(organisation, year, lang).map(Written::document);
    }

    /** As a page. */
    @GET
    @Path("/page")
    @Produces(ReportFiles.HTML)
    public Uni<String> page(
            OrganisationId organisation, int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.page(written(organisation, year, lang));
    }

    /** How the page looks. */
    @GET
    @Path("/page.css")
    @Produces(ReportFiles.CSS)
    public byte[] style(OrganisationId organisation, int year) {
        return ReportFiles.pageStyle();
    }

    /** On paper. */
    @GET
    @Path("/report.pdf")
    @Produces(ReportFiles.PDF)
    public Uni<RestResponse<byte[]>> pdf(
            OrganisationId organisation, int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.pdf(written(organisation, year, lang));
    }

    /** Its figures, for a spreadsheet. */
    @GET
    @Path("/data.csv")
    @Produces(ReportFiles.CSV)
    public Uni<RestResponse<String>> csv(
            OrganisationId organisation, int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.csv(written(organisation, year, lang), Language.of(lang));
    }

    /** Its figures, for a program. */
    @GET
    @Path("/data.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<DataFile> data(OrganisationId organisation, int year) {
        return written(organisation, year, "nl").map(DataFile::of);
    }

    private Uni<Written> written(OrganisationId organisation, int year, String lang) {
        return readDesk.written(advisor.subject(), organisation, year, Language.of(lang));
    }
}
