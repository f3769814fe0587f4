package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of terms as practice managers read it: every number with its day and its source. */
@Path("/v1/practice/terms")
@RolesAllowed("practice-manager")
class PracticeTermsResource {
    /**
     * One row, as it stands in the table.
     *
     * @param key its name
     * @param value how many, as JSON: a number, a list of numbers or a day of the next year
     * @param unit of what
     * @param validFrom the first day on which a term may start under it
     * @param validTo the last such day, or null
     * @param statutory whether the law sets it
     * @param least the smallest number an organisation may agree on, or null
     * @param most the largest, or null
     * @param source where it comes from
     */
    record TermView(
            String key,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean statutory,
            @Nullable Integer least,
            @Nullable Integer most,
            String source) {}

    record TermsView(List<TermView> terms) {}

    private final TermTable terms;

    PracticeTermsResource(TermTable terms) {
        this.terms = terms;
    }

    /** Lists all rows, by name and day. */
    @GET
    @WithSession
    public Uni<TermsView> list() {
        return terms.all().map(TermsView::new);
    }
}
