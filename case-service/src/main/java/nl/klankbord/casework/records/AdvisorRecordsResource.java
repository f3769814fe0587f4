package nl.klankbord.casework.records;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.staff.signin.SignedIn;

/** Sealed records of the signed-in advisor. None of them can reach a reporter: there is no way out of here. */
@Path("/v1/advisor/records")
@RolesAllowed("advisor")
class AdvisorRecordsResource {
    record RecordRequest(@NotNull SealedRecord record) {}

    private final KeepRecords keep;
    private final SignedIn advisor;

    AdvisorRecordsResource(KeepRecords keep, SignedIn advisor) {
        this.keep = keep;
        this.advisor = advisor;
    }

    /** Saves the next version of a record. */
    @PUT
    public Uni<Void> save(@NotNull @Valid RecordRequest request) {
        return keep.save(advisor.subject(), request.record());
    }

    /** Removes a record. */
    @DELETE
    @Path("/{set}/{record}")
    public Uni<Void> remove(@PathParam("set") RecordSetId set, @PathParam("record") RecordId id) {
        return keep.remove(advisor.subject(), set, id);
    }
}
