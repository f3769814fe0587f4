package nl.klankbord.intake.visits;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.conversations.Held;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Tells whether something came, in an answer of one size. */
@Path("/v1/reporter/polls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterPollsResource {
    private final MailboxTokens tokens;
    private final Mailboxes mailboxes;
    private final Poll poll;

    ReporterPollsResource(MailboxTokens tokens, Mailboxes mailboxes, Poll poll) {
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.poll = poll;
    }

    @POST
    @WithSession
    public Uni<byte[]> poll(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid HeldMessages held) {
        return mailboxes
                .of(tokens.open(authorization, held.mailbox()))
                .chain(mailbox -> poll.of(mailbox, new Held(held.r2a(), held.a2r())));
    }

    record HeldMessages(
            @NotNull MailboxId mailbox,
            @NotNull @Min(-1) Integer r2a,
            @NotNull @Min(-1) Integer a2r) {}
}
