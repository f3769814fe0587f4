package nl.klankbord.casework.records;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.klankbord.casework.cases.CaseAccess;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What the signed-in advisor noted about one case. */
@Path("/v1/advisor/cases/{case}/records")
@RolesAllowed("advisor")
class AdvisorCaseRecordsResource {
    record CaseRecordsView(@Nullable RecordSetId set, List<SealedRecord> records) {}

    private final Advisors advisors;
    private final CaseAccess cases;
    private final RecordSets sets;
    private final Records records;
    private final SignedIn advisor;

    AdvisorCaseRecordsResource(
            Advisors advisors, CaseAccess cases, RecordSets sets, Records records, SignedIn advisor) {
        this.advisors = advisors;
        this.cases = cases;
        this.sets = sets;
        this.records = records;
        this.advisor = advisor;
    }

    /** The own records about a case; those of a colleague are not among them. */
    @GET
    @WithSession
    public Uni<CaseRecordsView> list(@PathParam("case") CaseId id) {
        return advisors.acting(advisor.subject())
                .chain(me -> cases.require(me, id).chain(() -> sets.of(me).about(id)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new CaseRecordsView(null, List.of()))
                        : records.in(found.get())
                                .map(all -> new CaseRecordsView(found.get().id(), all)));
    }
}
