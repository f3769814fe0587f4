package nl.klankbord.casework.live;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import nl.klankbord.casework.platform.RandomIds;
import nl.klankbord.casework.signin.SignedIn;
import nl.klankbord.protocol.wire.CaseId;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/**
 * What changes for the signed-in advisor, as it happens. Ends with the session and after some minutes at the latest; asking
 * for it keeps no session alive. Nothing is kept to be repeated: a browser that was here before is told to look again.
 */
@Path("/v1/advisor/live")
@RolesAllowed("advisor")
class AdvisorLiveResource {
    record Change(String kind, @Nullable CaseId id) {}

    private final ConnectAdvisor connectAdvisor;
    private final LiveStream stream;
    private final RandomIds ids;
    private final SignedIn advisor;

    AdvisorLiveResource(ConnectAdvisor connectAdvisor, LiveStream stream, RandomIds ids, SignedIn advisor) {
        this.connectAdvisor = connectAdvisor;
        this.stream = stream;
        this.ids = ids;
        this.advisor = advisor;
    }

    /** Opens the stream. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> open(@Context Sse sse, @HeaderParam("Last-Event-ID") @Nullable String last) {
        var presence = advisor.presence();
        return connectAdvisor
                .connect(advisor.subject())
                .onItem()
                .transformToMulti(person -> stream.of(person, presence, last != null))
                .map(signal -> frame(sse, signal));
    }

    /** The id only says that the browser was here before. */
    private OutboundSseEvent frame(Sse sse, Signal signal) {
        var kind = signal.kind();
        if (kind == null) return sse.newEventBuilder().comment("").build();
        return sse.newEventBuilder()
                .id(ids.next().toString())
                .name("changed")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Change.class, new Change(kind, signal.id()))
                .build();
    }
}
