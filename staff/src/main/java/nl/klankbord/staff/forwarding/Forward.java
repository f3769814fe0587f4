package nl.klankbord.staff.forwarding;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import nl.klankbord.edge.Problem;

/**
 * Passes a call to another service and its answer back, as streams in both directions: nothing is read into memory, and a
 * slow side slows the other one down. Of the headers, only those in the lists pass. No redirect is followed.
 */
@ApplicationScoped
public class Forward {
    private static final List<String> THERE =
            List.of("Accept", "Content-Type", "Content-Length", "Idempotency-Key", "If-Match", "Range");
    private static final List<String> BACK =
            List.of("Content-Type", "Content-Length", "Content-Range", "Accept-Ranges", "ETag", "Link", "Retry-After");
    private static final int RETRY_AFTER_SECONDS = 2;

    private final HttpClient client;
    private final ForwardSettings settings;

    Forward(Vertx vertx, ForwardSettings settings) {
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connect().toMillis())
                .setMaxPoolSize(settings.connections()));
    }

    /**
     * Answers the call with what another service says to the same call.
     *
     * @param bearer the caller's token; the other service decides by it
     * @param service the origin of the other service inside the installation
     * @param address built from checked ids and numbers, never taken from the request
     */
    public Uni<Void> pass(RoutingContext call, String bearer, URI service, String address) {
        var target = new RequestOptions()
                .setMethod(call.request().method())
                .setAbsoluteURI(service + address)
                .setIdleTimeout(settings.silence().toMillis());
        var answer = client.request(target).compose(outgoing -> send(call, outgoing, bearer));
        return UniHelper.toUni(answer)
                .onFailure()
                .transform(failure -> Problem.unavailable(RETRY_AFTER_SECONDS))
                .chain(incoming -> UniHelper.toUni(answer(call, incoming)));
    }

    private static Future<HttpClientResponse> send(RoutingContext call, HttpClientRequest outgoing, String bearer) {
        var request = call.request();
        THERE.stream()
                .filter(request.headers()::contains)
                .forEach(name -> outgoing.putHeader(name, request.getHeader(name)));
        outgoing.putHeader("Authorization", bearer).putHeader("X-Requested-With", "klankbord");
        if (HttpMethod.GET.equals(request.method())) return outgoing.send();
        if (!request.headers().contains("Content-Length")) outgoing.setChunked(true);
        // A body that breaks off must not look like one that ended.
        request.pipe().endOnFailure(false).to(outgoing).onFailure(broken -> outgoing.reset());
        return outgoing.response();
    }

    private static Future<Void> answer(RoutingContext call, HttpClientResponse incoming) {
        var status = incoming.statusCode();
        if (status < 200 || (status >= 300 && status < 400)) {
            incoming.request().reset();
            return Future.failedFuture(Problem.unavailable(RETRY_AFTER_SECONDS));
        }
        var response = call.response().setStatusCode(status);
        BACK.stream()
                .filter(incoming.headers()::contains)
                .forEach(name -> response.putHeader(name, incoming.getHeader(name)));
        if (status == 204) return response.end();
        if (!response.headers().contains("Content-Length")) response.setChunked(true);
        call.addEndHandler(ended -> {
            if (ended.failed()) incoming.request().reset();
        });
        // The head has left: what breaks off from here on is for the caller to see, and for nobody to log.
        return incoming.pipe().endOnFailure(false).to(response).otherwise(broken -> {
            response.reset();
            return null;
        });
    }
}
