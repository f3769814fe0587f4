package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import nl.klankbord.reporting.yearly.Reading.Entry;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** Published yearly reports, for officers, board and works council of an organisation. */
@Path("/v1/organisation/yearly-reports")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationYearlyReportsResource {
    record EntriesView(List<Entry> reports) {}

    private final Reading reading;
    private final SignedIn reader;

    OrganisationYearlyReportsResource(Reading reading, SignedIn reader) {
        this.reading = reading;
        this.reader = reader;
    }

    /** Lists them, the newest year first. */
    @GET
    public Uni<EntriesView> list() {
        return reading.all(reader.subject()).map(EntriesView::new);
    }

    /** As structured text. */
    @GET
    @Path("/{year}")
    public Uni<ReportDocument> document(int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return written(year, lang).map(Written::document);
    }

    /** As a page. */
    @GET
    @Path("/{year}/page")
    @Produces(ReportFiles.HTML)
    public Uni<String> page(int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.page(written(year, lang));
    }

    /** How the page looks, whatever the year. */
    @GET
    @Path("/{year}/page.css")
    @Produces(ReportFiles.CSS)
    public byte[] style(int year) {
        return ReportFiles.pageStyle();
    }

    /** On paper. */
    @GET
    @Path("/{year}/report.pdf")
    @Produces(ReportFiles.PDF)
    public Uni<RestResponse<byte[]>> pdf(int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.pdf(written(year, lang));
    }

    /** Its figures, for a spreadsheet. */
    @GET
    @Path("/{year}/data.csv")
    @Produces(ReportFiles.CSV)
    public Uni<RestResponse<String>> csv(int year, @QueryParam("lang") @DefaultValue("nl") String lang) {
        return ReportFiles.csv(written(year, lang), Language.of(lang));
    }

    /** Its figures, for a program. */
    @GET
    @Path("/{year}/data.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<DataFile> data(int year) {
        return written(year, "nl").map(DataFile::of);
    }

    private Uni<Written> written(int year, String lang) {
        return reading.one(reader.subject(), year, Language.of(lang));
    }
}
