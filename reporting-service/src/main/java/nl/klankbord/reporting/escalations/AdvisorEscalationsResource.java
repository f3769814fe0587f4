package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.Matter;
import nl.klankbord.reporting.escalations.HandIn.NewThread;
import nl.klankbord.reporting.escalations.HandIn.Reported;
import nl.klankbord.reporting.escalations.HandIn.Sealed;
import nl.klankbord.reporting.escalations.ReadEscalations.Messages;
import nl.klankbord.reporting.escalations.WriteInThread.Written;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The escalations that the signed-in advisor wrote. case-service passes these calls on. */
@Path("/v1/advisor/escalations")
@RolesAllowed("advisor")
class AdvisorEscalationsResource {
    record EscalationsView(List<EscalationView> escalations) {}

    record NewEscalation(
            @NotNull ThreadId thread,
            @NotNull ChannelId channel,
            @NotNull @Size(min = 1, max = 16) List<@NotNull ThreadGrant> grants,
            @NotNull SealedMessage message,
            @NotNull @Size(max = 10) List<@NotNull AttachmentId> attachments,
            @NotNull LocalDate releaseOn,
            @NotNull TaxonomyCode nature,
            @NotNull TaxonomyCode topic,
            @NotNull @Size(max = 16) List<@NotNull Kid> excluded,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate receiptOn) {
        NewThread wanted() {
            return new NewThread(
                    thread,
                    channel,
                    new Sealed(message, grants, attachments, excluded),
                    new Matter(nature, topic),
                    releaseOn,
                    new Reported(reportedOn, receiptOn));
        }
    }

    record NewMessage(
            @NotNull SealedMessage message,
            @NotNull @Size(max = 10) List<@NotNull AttachmentId> attachments,
            @NotNull @Size(max = 16) List<@NotNull ThreadGrant> grants,
            @Valid @Nullable StepRequest step) {}

    record Exclusion(@NotNull Kid officer) {}

    record Succession(
            @NotNull Kid to,
            @NotNull @Size(min = 1, max = 255) List<@NotNull Share> shares) {}

    private final Actors actors;
    private final HandIn handIn;
    private final ReadEscalations readEscalations;
    private final WriteInThread writeInThread;
    private final ExcludeOfficer excludeOfficer;
    private final HandOverThread handOverThread;
    private final SignedIn advisor;

    AdvisorEscalationsResource(
            Actors actors,
            HandIn handIn,
            ReadEscalations readEscalations,
            WriteInThread writeInThread,
            ExcludeOfficer excludeOfficer,
            HandOverThread handOverThread,
            SignedIn advisor) {
        this.actors = actors;
        this.handIn = handIn;
        this.readEscalations = readEscalations;
        this.writeInThread = writeInThread;
        this.excludeOfficer = excludeOfficer;
        this.handOverThread = handOverThread;
        this.advisor = advisor;
    }

    /** Hands one in; officers see it at the next release. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> handIn(@NotNull @Valid NewEscalation handedIn) {
        return handIn.handIn(advisor.subject(), handedIn.wanted());
    }

    /** Lists them, those that wait for a release too. */
    @GET
    public Uni<EscalationsView> list() {
        return readEscalations.all(this::author).map(EscalationsView::new);
    }

    @GET
    @Path("/{thread}")
    public Uni<EscalationView> read(ThreadId thread) {
        return readEscalations.one(this::author, thread);
    }

    /** Takes one back before its release; nothing of it is left. */
    @DELETE
    @Path("/{thread}")
    public Uni<Void> takeBack(ThreadId thread) {
        return handIn.takeBack(advisor.subject(), thread);
    }

    /** Messages after the ones the browser has. */
    @GET
    @Path("/{thread}/messages")
    public Uni<Messages> messages(
            ThreadId thread,
            @QueryParam("a2o") @DefaultValue("-1") @Min(-1) int a2o,
            @QueryParam("o2a") @DefaultValue("-1") @Min(-1) int o2a,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return readEscalations.messages(this::author, thread, a2o, o2a, limit);
    }

    /** A sealed message to the officers, at the next release; perhaps with a step, perhaps in a new epoch. */
    @POST
    @Path("/{thread}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> post(ThreadId thread, @NotNull @Valid NewMessage posted) {
        var step = Optional.ofNullable(posted.step()).map(StepRequest::wanted);
        var written = new Written(posted.message(), posted.attachments(), posted.grants(), step);
        return writeInThread.write(this::author, thread, written);
    }

    /** Takes the thread from an officer, at once. */
    @POST
    @Path("/{thread}/exclusions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> exclude(ThreadId thread, @NotNull @Valid Exclusion exclusion) {
        return excludeOfficer.exclude(advisor.subject(), thread, exclusion.officer());
    }

    /** Passes the thread to a colleague of the channel, with the keys sealed to that colleague, one share for each epoch. */
    @POST
    @Path("/{thread}/successor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> handOver(ThreadId thread, @NotNull @Valid Succession succession) {
        return handOverThread.handOver(advisor.subject(), thread, succession.to(), succession.shares());
    }

    private Uni<Reader> author() {
        return actors.author(advisor.subject());
    }
}
