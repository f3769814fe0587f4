package nl.klankbord.casework.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.platform.RandomIds;
import nl.klankbord.casework.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What changes for the signed-in advisor, as it happens. Ends with the session and after some minutes at the latest; asking
 * for it keeps no session alive. Nothing is kept to be repeated: a browser that was here before is told to look again.
 *
 * <p>Writes the stream itself: the framework would send the headers of a stream before it is known who asks.
 */
@Path("/v1/advisor/live")
@RolesAllowed("advisor")
class AdvisorLiveResource {
    private final ConnectAdvisor connectAdvisor;
    private final LiveStream stream;
    private final RandomIds ids;
    private final SignedIn advisor;
    private final RoutingContext call;

    AdvisorLiveResource(
            ConnectAdvisor connectAdvisor, LiveStream stream, RandomIds ids, SignedIn advisor, RoutingContext call) {
        this.connectAdvisor = connectAdvisor;
        this.stream = stream;
        this.ids = ids;
        this.advisor = advisor;
        this.call = call;
    }

    /** Opens the stream. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/event-stream"))
    public Uni<Void> open(@HeaderParam("Last-Event-ID") @Nullable String last) {
        var presence = advisor.presence();
        var response = call.response();
        Uni<Signal> gone = Uni.createFrom().emitter(end -> call.addEndHandler(ended -> end.complete(Signal.GONE)));
        return connectAdvisor
                .connect(advisor.subject())
                .invoke(person -> begin(response))
                .onItem()
                .transformToMulti(person -> stream.of(person, presence, last != null, gone))
                .onItem()
                .transformToUniAndConcatenate(signal -> UniHelper.toUni(response.write(signal.frame(ids.next()))))
                .collect()
                .last()
                .chain(ended -> UniHelper.toUni(response.end()))
                .onFailure(failure -> response.headWritten())
                .recoverWithNull();
    }

    private static void begin(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("X-Accel-Buffering", "no");
    }
}
