package nl.klankbord.intake.conversations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.conversations.ReadConversation.Page;
import nl.klankbord.intake.mailboxes.MailboxTokens;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Hands out the messages of the own conversation. */
@Path("/v1/reporter/conversations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterConversationsResource {
    static final int USUAL = 50;
    static final int MOST = 100;
    private final MailboxTokens tokens;
    private final Mailboxes mailboxes;
    private final ReadConversation readConversation;

    ReporterConversationsResource(MailboxTokens tokens, Mailboxes mailboxes, ReadConversation readConversation) {
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.readConversation = readConversation;
    }

    @POST
    @WithSession
    public Uni<Page> read(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid WantedMessages wanted) {
        var limit = wanted.limit() == null ? USUAL : wanted.limit();
        return mailboxes
                .of(tokens.open(authorization, wanted.mailbox()))
                .chain(mailbox -> readConversation.after(mailbox, new Held(wanted.r2a(), wanted.a2r()), limit));
    }

    record WantedMessages(
            @NotNull MailboxId mailbox,
            @NotNull @Min(-1) Integer r2a,
            @NotNull @Min(-1) Integer a2r,
            @Nullable @Min(1) @Max(MOST) Integer limit) {}
}
