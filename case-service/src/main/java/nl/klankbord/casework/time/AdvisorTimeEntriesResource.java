package nl.klankbord.casework.time;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.signin.SignedIn;

/** Time that the signed-in advisor worked. There is no way to read it back: only sums are kept. */
@Path("/v1/advisor/time-entries")
@RolesAllowed("advisor")
class AdvisorTimeEntriesResource {
    private final EnterTime enterTime;
    private final SignedIn advisor;

    AdvisorTimeEntriesResource(EnterTime enterTime, SignedIn advisor) {
        this.enterTime = enterTime;
        this.advisor = advisor;
    }

    /** Enters time; the same key and request again count once. */
    @POST
    public Uni<Void> enter(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = "[!-~]{1,128}") String idempotencyKey,
            @NotNull @Valid TimeEntry entry) {
        entry.requireTyped();
        return enterTime.enter(advisor.subject(), entry, idempotencyKey);
    }
}
