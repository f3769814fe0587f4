package nl.klankbord.casework.referrals;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The referral directory as the signed-in manager's practice keeps it true. */
@Path("/v1/practice/referrals")
@RolesAllowed("practice-manager")
class PracticeReferralsResource {
    record CheckRequest(
            @Nullable @Pattern(regexp = "[0-9 +/-]{2,40}") String phone,
            @NotNull LocalDate checkedOn) {}

    private final Referrals referrals;
    private final VerifyReferral verifyReferral;
    private final SignedIn manager;

    PracticeReferralsResource(Referrals referrals, VerifyReferral verifyReferral, SignedIn manager) {
        this.referrals = referrals;
        this.verifyReferral = verifyReferral;
        this.manager = manager;
    }

    /** Lists it. */
    @GET
    @WithSession
    public Uni<ReferralDirectory> list() {
        return referrals.of(manager.practice());
    }

    /** Notes the day on which a card was checked, and its number if that turned out to be another. */
    @PUT
    @Path("/{code}/check")
    public Uni<Void> verified(String code, @NotNull @Valid CheckRequest request) {
        return verifyReferral.verified(manager.practice(), code, request.phone(), request.checkedOn());
    }
}
