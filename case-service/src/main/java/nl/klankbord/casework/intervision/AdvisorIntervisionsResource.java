package nl.klankbord.casework.intervision;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.staff.signin.SignedIn;

/** The intervision cards that the signed-in advisor shared or was chosen for. */
@Path("/v1/advisor/intervisions")
@RolesAllowed("advisor")
class AdvisorIntervisionsResource {
    record CardsView(List<SharedCard> cards) {}

    record CardRequest(
            @NotNull SealedRecord record,
            @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid ReceiverRequest> receivers) {}

    record ReceiverRequest(@NotNull Kid kid, @NotNull Share share) {}

    record RecordRequest(@NotNull SealedRecord record) {}

    private final Advisors advisors;
    private final Cards cards;
    private final ShareCard shareCard;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorIntervisionsResource(Advisors advisors, Cards cards, ShareCard shareCard, SignedIn advisor, Clock clock) {
        this.advisors = advisors;
        this.cards = cards;
        this.shareCard = shareCard;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Lists them with everything added. */
    @GET
    @WithSession
    public Uni<CardsView> list() {
        return advisors.acting(advisor.subject())
                .chain(me -> cards.of(me, LocalDate.now(clock)))
                .map(CardsView::new);
    }

    /** Shares a card with chosen colleagues. */
    @PUT
    @Path("/{set}")
    public Uni<Void> share(RecordSetId set, @NotNull @Valid CardRequest request) {
        var receivers = request.receivers().stream()
                .map(one -> new ShareCard.Receiver(one.kid(), one.share()))
                .toList();
        return shareCard.share(advisor.subject(), set, request.record(), receivers);
    }

    /** Adds a record to a card, or saves the next version of an own one. */
    @PUT
    @Path("/{set}/records")
    public Uni<Void> add(RecordSetId set, @NotNull @Valid RecordRequest request) {
        return shareCard.add(advisor.subject(), set, request.record());
    }

    /** Removes an own card before its day, for everybody. */
    @DELETE
    @Path("/{set}")
    public Uni<Void> remove(RecordSetId set) {
        return shareCard.remove(advisor.subject(), set);
    }
}
