package nl.klankbord.casework.prekeys;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.signin.SignedIn;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Prekey;

/** The prekeys of the signed-in advisor. */
@Path("/v1/advisor/prekeys")
@RolesAllowed("advisor")
class AdvisorPrekeysResource {
    record PrekeysRequest(@NotNull @Size(min = 1, max = 9) List<@NotNull Prekey> prekeys) {}

    record PrekeysView(List<Prekey> prekeys, List<Hash> keep) {}

    private final Advisors advisors;
    private final Prekeys prekeys;
    private final HeldKeys heldKeys;
    private final PublishPrekeys publishPrekeys;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorPrekeysResource(
            Advisors advisors,
            Prekeys prekeys,
            HeldKeys heldKeys,
            PublishPrekeys publishPrekeys,
            SignedIn advisor,
            Clock clock) {
        this.advisors = advisors;
        this.prekeys = prekeys;
        this.heldKeys = heldKeys;
        this.publishPrekeys = publishPrekeys;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Lists the published ones that have not expired, and the hashes of older ones whose seeds are still needed. */
    @GET
    @WithSession
    public Uni<PrekeysView> list() {
        var today = LocalDate.now(clock);
        return advisors.acting(advisor.subject())
                .map(Advisor::enrolled)
                .map(owner -> owner.orElseThrow(Problem::notFound))
                .chain(owner -> prekeys.unexpired(owner.kid(), today)
                        .chain(published -> heldKeys.keptBy(owner.kid(), today)
                                .map(keep -> new PrekeysView(List.copyOf(published.values()), keep))));
    }

    /** Publishes more. */
    @POST
    public Uni<Void> publish(@NotNull @Valid PrekeysRequest request) {
        return publishPrekeys.publish(advisor.subject(), request.prekeys());
    }
}
