package nl.klankbord.casework.records;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.staff.signin.SignedIn;

/** Sets of records of the signed-in advisor. */
@Path("/v1/advisor/record-sets")
@RolesAllowed("advisor")
class AdvisorRecordSetsResource {
    record RecordsView(List<SealedRecord> records) {}

    record SetRequest(@NotNull RecordSetId set) {}

    private final Advisors advisors;
    private final RecordSets sets;
    private final Records records;
    private final KeepRecords keep;
    private final SignedIn advisor;

    AdvisorRecordSetsResource(Advisors advisors, RecordSets sets, Records records, KeepRecords keep, SignedIn advisor) {
        this.advisors = advisors;
        this.sets = sets;
        this.records = records;
        this.keep = keep;
        this.advisor = advisor;
    }

    /** Names a set that belongs to no case. */
    @PUT
    public Uni<Void> name(@NotNull @Valid SetRequest request) {
        return keep.name(advisor.subject(), request.set(), null);
    }

    /** The records of one own set. */
    @GET
    @Path("/{set}")
    @WithSession
    public Uni<RecordsView> list(@PathParam("set") RecordSetId id) {
        return advisors.acting(advisor.subject())
                .chain(me -> sets.of(me).get(id))
                .chain(records::in)
                .map(RecordsView::new);
    }

    /** Removes a set with its records. */
    @DELETE
    @Path("/{set}")
    public Uni<Void> remove(@PathParam("set") RecordSetId id) {
        return keep.remove(advisor.subject(), id);
    }
}
