package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.live.Change;
import nl.klankbord.staff.live.Changes;
import nl.klankbord.staff.signin.SignedIn;

/**
 * That the signed-in advisor has a case open right now, for colleagues who can open it too (A3-4). It passes through to their
 * open browsers and is nowhere kept: neither here nor in the log.
 */
@Path("/v1/advisor/cases/{id}/presence")
@RolesAllowed("advisor")
class AdvisorPresenceResource {
    static final String HERE = "colleague-here";
    static final String GONE = "colleague-gone";

    record PresenceRequest(@NotNull Boolean open) {}

    private final Advisors advisors;
    private final HeldCases cases;
    private final Changes changes;
    private final SignedIn advisor;

    AdvisorPresenceResource(Advisors advisors, HeldCases cases, Changes changes, SignedIn advisor) {
        this.advisors = advisors;
        this.cases = cases;
        this.changes = changes;
        this.advisor = advisor;
    }

    /** Tells that the case is open, or no longer. */
    @PUT
    @WithTransaction
    public Uni<Void> tell(CaseId id, @NotNull @Valid PresenceRequest request) {
        return advisors.acting(advisor.subject())
                .chain(me -> cases.get(me, id).chain(held -> changes.wake(told(me, held, request.open()))));
    }

    private static Change told(Advisor me, HeldCase held, boolean open) {
        var others = held.holders().stream()
                .filter(holder -> !holder.equals(me.id()))
                .toList();
        return new Change(open ? HERE : GONE, held.id().value(), others, me.id());
    }
}
