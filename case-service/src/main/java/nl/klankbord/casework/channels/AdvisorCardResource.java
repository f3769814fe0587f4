package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.practice.AdvisorCards.Shown;
import nl.klankbord.casework.practice.NewCard;
import nl.klankbord.staff.signin.SignedIn;

/** The card of the signed-in advisor, as reporters see it. */
@Path("/v1/advisor/card")
@RolesAllowed("advisor")
class AdvisorCardResource {
    private final WriteCard writeCard;
    private final SignedIn advisor;

    AdvisorCardResource(WriteCard writeCard, SignedIn advisor) {
        this.writeCard = writeCard;
        this.advisor = advisor;
    }

    /** Shows it. */
    @GET
    public Uni<Shown> read() {
        return writeCard.read(advisor.subject());
    }

    /** Writes it anew, as a whole. */
    @PUT
    public Uni<Void> write(@NotNull @Valid NewCard card) {
        return writeCard.write(advisor.subject(), card);
    }
}
