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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.HoldReason;
import nl.klankbord.reporting.escalations.ReadEscalations.Messages;
import nl.klankbord.reporting.escalations.WriteInThread.Written;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The escalations to which the signed-in officer was given a key. */
@Path("/v1/organisation/escalations")
@RolesAllowed("officer")
class OrganisationEscalationsResource {
    record EscalationsView(List<EscalationView> escalations) {}

    record NewMessage(
            @NotNull SealedMessage message,
            @NotNull @Size(max = 10) List<@NotNull AttachmentId> attachments,
            @Valid @Nullable StepRequest step) {}

    record KeptKeys(@NotNull @Min(0) Integer epoch) {}

    record Hold(@NotNull HoldReason reason, @NotNull LocalDate until) {}

    private final Actors actors;
    private final ReadEscalations readEscalations;
    private final WriteInThread writeInThread;
    private final KeepEscalations keepEscalations;
    private final SignedIn officer;

    OrganisationEscalationsResource(
            Actors actors,
            ReadEscalations readEscalations,
            WriteInThread writeInThread,
            KeepEscalations keepEscalations,
            SignedIn officer) {
        this.actors = actors;
        this.readEscalations = readEscalations;
        this.writeInThread = writeInThread;
        this.keepEscalations = keepEscalations;
        this.officer = officer;
    }

    /** Lists them, those whose term ends first above. */
    @GET
    public Uni<EscalationsView> list() {
        return readEscalations.all(this::reader).map(EscalationsView::new);
    }

    /** One, with the keys that were given to the officer. */
    @GET
    @Path("/{thread}")
    public Uni<EscalationView> read(ThreadId thread) {
        return readEscalations.one(this::reader, thread);
    }

    /** Messages after the ones the browser has. */
    @GET
    @Path("/{thread}/messages")
    public Uni<Messages> messages(
            ThreadId thread,
            @QueryParam("a2o") @DefaultValue("-1") @Min(-1) int a2o,
            @QueryParam("o2a") @DefaultValue("-1") @Min(-1) int o2a,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return readEscalations.messages(this::reader, thread, a2o, o2a, limit);
    }

    /** A sealed message to the advisor; perhaps with a step. */
    @POST
    @Path("/{thread}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> post(ThreadId thread, @NotNull @Valid NewMessage posted) {
        var step = Optional.ofNullable(posted.step()).map(StepRequest::wanted);
        var written = new Written(posted.message(), posted.attachments(), List.of(), step);
        return writeInThread.write(this::reader, thread, written);
    }

    /** A step that needs no message. */
    @POST
    @Path("/{thread}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> take(ThreadId thread, @NotNull @Valid StepRequest step) {
        return writeInThread.take(this::reader, thread, step.wanted());
    }

    /** The keys up to an epoch lie in the officer's confirmed vault. The same again changes nothing. */
    @PUT
    @Path("/{thread}/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> keysKept(ThreadId thread, @NotNull @Valid KeptKeys kept) {
        return readEscalations.keysKept(this::reader, thread, kept.epoch());
    }

    /** Keeps it beyond its term, for a reason. */
    @PUT
    @Path("/{thread}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> hold(ThreadId thread, @NotNull @Valid Hold hold) {
        return keepEscalations.hold(officer.subject(), thread, hold.reason(), hold.until());
    }

    @DELETE
    @Path("/{thread}/hold")
    public Uni<Void> endHold(ThreadId thread) {
        return keepEscalations.endHold(officer.subject(), thread);
    }

    private Uni<Reader> reader() {
        return actors.officer(officer.subject());
    }
}
