package nl.klankbord.intake.conversations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.intake.cases.SignedInAdvisor;
import nl.klankbord.intake.conversations.ReadConversation.Page;
import nl.klankbord.intake.grants.Grants;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.mailboxes.Mailboxes;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/** A conversation as an advisor to whom it was granted reads and answers it. */
@Path("/v1/advisor/conversations/{case}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AdvisorConversationsResource {
    private final SignedInAdvisor advisor;
    private final Mailboxes mailboxes;
    private final Grants grants;
    private final ReadConversation readConversation;
    private final PostAsAdvisor postAsAdvisor;

    AdvisorConversationsResource(
            SignedInAdvisor advisor,
            Mailboxes mailboxes,
            Grants grants,
            ReadConversation readConversation,
            PostAsAdvisor postAsAdvisor) {
        this.advisor = advisor;
        this.mailboxes = mailboxes;
        this.grants = grants;
        this.readConversation = readConversation;
        this.postAsAdvisor = postAsAdvisor;
    }

    @GET
    @WithSession
    public Uni<ConversationView> open(@PathParam("case") CaseId id) {
        return advisor.access(id)
                .chain(access -> mailboxes
                        .of(access)
                        .chain(mailbox -> grants.of(access).map(mine -> ConversationView.of(mailbox, mine))));
    }

    @GET
    @Path("messages")
    @WithSession
    public Uni<Page> read(
            @PathParam("case") CaseId id,
            @QueryParam("r2a") @DefaultValue("-1") @Min(-1) int r2a,
            @QueryParam("a2r") @DefaultValue("-1") @Min(-1) int a2r,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(ReporterConversationsResource.MOST) int limit) {
        return advisor.access(id)
                .chain(mailboxes::of)
                .chain(mailbox -> readConversation.after(mailbox, new Held(r2a, a2r), limit));
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> post(@PathParam("case") CaseId id, @NotNull @Valid PostedAnswer posted) {
        return postAsAdvisor.post(() -> advisor.access(id), posted.message(), posted.attachments());
    }

    @POST
    @Path("readings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> read(@PathParam("case") CaseId id, @NotNull @Valid Reading reading) {
        return postAsAdvisor.read(() -> advisor.access(id), reading.r2a());
    }

    record PostedAnswer(
            @NotNull SealedMessage message, @NotNull List<@NotNull AttachmentId> attachments) {}

    record Reading(@NotNull @Min(0) Integer r2a) {}

    record ConversationView(
            MailboxId mailbox,
            MailboxKey mailboxKey,
            ChannelId channel,
            LocalDate receivedOn,
            List<Grant> grants,
            int r2a,
            int a2r,
            Hash r2aPrev,
            Hash a2rPrev) {
        private static ConversationView of(Mailbox mailbox, List<Grant> mine) {
            return new ConversationView(
                    mailbox.id(),
                    mailbox.key(),
                    mailbox.channel(),
                    mailbox.receivedOn(),
                    mine,
                    mailbox.reporter().seq(),
                    mailbox.advisor().seq(),
                    mailbox.reporter().hash(),
                    mailbox.advisor().hash());
        }
    }
}
