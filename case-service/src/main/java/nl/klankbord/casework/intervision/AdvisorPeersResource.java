package nl.klankbord.casework.intervision;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.Peer;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.prekeys.Prekeys;
import nl.klankbord.staff.signin.SignedIn;

/** The colleagues with whom the signed-in advisor can share, and the keys of their week. */
@Path("/v1/advisor/peers")
@RolesAllowed("advisor")
class AdvisorPeersResource {
    record PeersView(List<PeerView> peers) {}

    record PeerView(
            PersonId person, String name, boolean internal, Kid kid, IdentityKey identityKey, List<Prekey> prekeys) {}

    private final Advisors advisors;
    private final Prekeys prekeys;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorPeersResource(Advisors advisors, Prekeys prekeys, SignedIn advisor, Clock clock) {
        this.advisors = advisors;
        this.prekeys = prekeys;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Lists them; the browser checks the keys against the directories it knows. */
    @GET
    @WithSession
    public Uni<PeersView> list() {
        return advisors.acting(advisor.subject())
                .chain(advisors::peersOf)
                .chain(peers -> Multi.createFrom()
                        .iterable(peers)
                        .onItem()
                        .transformToUniAndConcatenate(this::view)
                        .collect()
                        .asList())
                .map(PeersView::new);
    }

    private Uni<PeerView> view(Peer peer) {
        var identity = peer.identity();
        return prekeys.current(identity.kid(), LocalDate.now(clock))
                .map(published -> new PeerView(
                        peer.id(), peer.name(), peer.internal(), identity.kid(), identity.key(), published));
    }
}
