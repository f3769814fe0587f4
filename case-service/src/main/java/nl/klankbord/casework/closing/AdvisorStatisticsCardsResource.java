package nl.klankbord.casework.closing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.staff.signin.SignedIn;

/** Cards for the figures of a year. No case is named, and none can be found from here. */
@Path("/v1/advisor/statistics-cards")
@RolesAllowed("advisor")
class AdvisorStatisticsCardsResource {
    record CardRequest(
            @NotNull ChannelId channel,
            @NotNull Integer year,
            @NotNull CaseCodes codes) {}

    private final PutCard putCard;
    private final SignedIn advisor;

    AdvisorStatisticsCardsResource(PutCard putCard, SignedIn advisor) {
        this.putCard = putCard;
        this.advisor = advisor;
    }

    /** Puts a card whose name the browser drew, or corrects it; as often as wanted until the year is frozen. */
    @PUT
    @Path("/{card}")
    public Uni<Void> put(CardId card, @NotNull @Valid CardRequest request) {
        return putCard.put(advisor.subject(), card, request.channel(), request.year(), request.codes());
    }
}
