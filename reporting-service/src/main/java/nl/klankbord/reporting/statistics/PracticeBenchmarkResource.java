package nl.klankbord.reporting.statistics;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.staff.signin.SignedIn;

/**
 * The sectors of the signed-in manager's practice beside each other (RPT-17). These are the figures that reports show, no
 * others: to look fixes nothing and counts nothing. Why a sector has none is told to nobody, as it would tell of others.
 */
@Path("/v1/practice/benchmark")
@RolesAllowed("practice-manager")
class PracticeBenchmarkResource {
    record BenchmarkView(List<SectorView> sectors) {}

    /**
     * One sector.
     *
     * @param organisations for how many organisations in it the practice works now
     * @param figures of each year that has one, the newest first
     */
    record SectorView(Sector sector, int organisations, List<FigureView> figures) {}

    /**
     * The figure of one year.
     *
     * @param organisations how many are in it
     * @param tenths tenths of a contact per 100 staff
     */
    record FigureView(int year, int organisations, int tenths) {}

    private final SectorFigures sectors;
    private final SignedIn manager;

    PracticeBenchmarkResource(SectorFigures sectors, SignedIn manager) {
        this.sectors = sectors;
        this.manager = manager;
    }

    /** Every sector in which the practice works or that has a figure. */
    @GET
    @WithSession
    public Uni<BenchmarkView> read() {
        return sectors.of(manager.practice()).map(BenchmarkView::new);
    }
}
