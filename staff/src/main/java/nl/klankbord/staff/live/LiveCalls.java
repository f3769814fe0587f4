package nl.klankbord.staff.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.staff.platform.RandomIds;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What changes for whoever is signed in, as it happens. Ends with the session and after some minutes at the latest; asking
 * for it keeps no session alive. Nothing is kept to be repeated: a browser that was here before is told to look again.
 *
 * <p>Writes the stream itself: the framework would send the headers of a stream before it is known who asks.
 */
@ApplicationScoped
public class LiveCalls {
    private final Connect connect;
    private final LiveStream stream;
    private final RandomIds ids;
    private final SignedIn signedIn;

    LiveCalls(Connect connect, LiveStream stream, RandomIds ids, SignedIn signedIn) {
        this.connect = connect;
        this.stream = stream;
        this.ids = ids;
        this.signedIn = signedIn;
    }

    /** Opens the stream. */
    public Uni<Void> open(RoutingContext call, @Nullable String last) {
        var presence = signedIn.presence();
        var response = call.response();
        Uni<Signal> gone = Uni.createFrom().emitter(end -> call.addEndHandler(ended -> end.complete(Signal.GONE)));
        return connect.connect(signedIn.subject())
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
