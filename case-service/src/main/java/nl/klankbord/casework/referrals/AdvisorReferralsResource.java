package nl.klankbord.casework.referrals;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.staff.signin.SignedIn;

/** The referral directory, whole: which card an advisor looks for stays in the browser. */
@Path("/v1/advisor/referrals")
@RolesAllowed("advisor")
class AdvisorReferralsResource {
    private final Advisors advisors;
    private final Referrals referrals;
    private final SignedIn advisor;

    AdvisorReferralsResource(Advisors advisors, Referrals referrals, SignedIn advisor) {
        this.advisors = advisors;
        this.referrals = referrals;
        this.advisor = advisor;
    }

    /** Lists it. */
    @GET
    @WithSession
    public Uni<ReferralDirectory> list() {
        return advisors.acting(advisor.subject()).chain(acting -> referrals.of(acting.practice()));
    }
}
