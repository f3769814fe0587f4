package nl.klankbord.intake.uploads;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.attachments.Place;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Reserves the place of an attachment: with work before the mailbox exists, with its token afterwards. */
@Path("/v1/reporter/attachment-reservations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterAttachmentReservationsResource {
    private final MailboxTokens tokens;
    private final ReserveAttachment reserveAttachment;

    ReporterAttachmentReservationsResource(MailboxTokens tokens, ReserveAttachment reserveAttachment) {
        this.tokens = tokens;
        this.reserveAttachment = reserveAttachment;
    }

    @POST
    public Uni<ReservationView> reserve(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid NewReservation wanted) {
        var place = Place.of(wanted.mailbox(), wanted.attachment(), wanted.length());
        if (authorization != null) {
            var session = tokens.open(authorization, wanted.mailbox());
            return reserveAttachment.reserve(session, place).map(ReservationView::new);
        }
        if (wanted.challenge() == null || wanted.nonce() == null) throw Refusals.workRefused();
        return reserveAttachment
                .reserve(place, wanted.challenge(), wanted.nonce())
                .map(ReservationView::new);
    }

    record NewReservation(
            @NotNull MailboxId mailbox,
            @NotNull AttachmentId attachment,
            @NotNull Long length,
            @Nullable Challenge challenge,
            @Nullable Long nonce) {}

    record ReservationView(String reservation) {}
}
