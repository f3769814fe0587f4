package nl.klankbord.intake.visits;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.intake.visits.OpenMailbox.MailboxView;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Shows a mailbox to whom it belongs. */
@Path("/v1/reporter/mailboxes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterMailboxesResource {
    private final MailboxTokens tokens;
    private final OpenMailbox openMailbox;

    ReporterMailboxesResource(MailboxTokens tokens, OpenMailbox openMailbox) {
        this.tokens = tokens;
        this.openMailbox = openMailbox;
    }

    @POST
    @WithSession
    public Uni<MailboxView> open(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid WantedMailbox wanted) {
        return openMailbox.open(tokens.open(authorization, wanted.mailbox()));
    }

    record WantedMailbox(@NotNull MailboxId mailbox) {}
}
