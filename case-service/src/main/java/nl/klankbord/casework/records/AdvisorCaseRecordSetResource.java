package nl.klankbord.casework.records;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.staff.signin.SignedIn;

/** The name of the own set of records about one case. */
@Path("/v1/advisor/cases/{case}/record-set")
@RolesAllowed("advisor")
class AdvisorCaseRecordSetResource {
    record CaseSetRequest(@NotNull RecordSetId set) {}

    private final KeepRecords keep;
    private final SignedIn advisor;

    AdvisorCaseRecordSetResource(KeepRecords keep, SignedIn advisor) {
        this.keep = keep;
        this.advisor = advisor;
    }

    /** Names it, once. */
    @PUT
    public Uni<Void> name(@PathParam("case") CaseId id, @NotNull @Valid CaseSetRequest request) {
        return keep.name(advisor.subject(), request.set(), id);
    }
}
