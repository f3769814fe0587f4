package nl.klankbord.edge.headers;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.klankbord.edge.EdgeSettings;
import nl.klankbord.edge.EdgeSettings.Audience;

/**
 * Sets the headers of an answer when it is about to leave, so that nothing can leave without them: pages, files, API,
 * errors.
 *
 * <p>Does not protect against requests that are no HTTP: those are refused before they reach a router, with an empty
 * answer.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final int BEFORE_ALL = 10_000;
    private static final String API_VERSION = "1.0.0";
    private static final String POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
            base-uri 'none'; form-action %s; frame-ancestors 'none'; \
            require-trusted-types-for 'script'; trusted-types 'none'""";

    private static final String REPORTER_POLICY = POLICY.formatted("'none'");
    private static final String STAFF_POLICY = POLICY.formatted("'self'");

    /** What would tell visits apart, or us from others. */
    private static final List<String> NEVER_TO_REPORTERS = List.of("Server", "Set-Cookie", "ETag", "Last-Modified");

    private final EdgeSettings settings;

    SecurityHeaders(EdgeSettings settings) {
        this.settings = settings;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::prepare, BEFORE_ALL);
    }

    private void prepare(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> set(request));
        request.next();
    }

    private void set(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("Referrer-Policy", "no-referrer")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Embedder-Policy", "require-corp")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .remove("Server");
        var path = String.valueOf(request.request().path());
        if (path.startsWith("/v1/")) headers.set("API-Version", API_VERSION);
        if (!isOnion(request.request())) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload");
        }
        if (settings.audience() == Audience.STAFF)
            staff(headers, path, request.response().getStatusCode());
        else reporter(headers);
        settings.onion().ifPresent(onion -> headers.set("Onion-Location", onion + path));
    }

    private static void reporter(MultiMap headers) {
        headers.set("Content-Security-Policy", REPORTER_POLICY)
                .set("Permissions-Policy", PermissionsPolicy.REPORTER)
                .set("Cache-Control", "no-store");
        NEVER_TO_REPORTERS.forEach(headers::remove);
    }

    /** The build names assets after their content, so their bytes never change. */
    private static void staff(MultiMap headers, String path, int status) {
        var unchanging = status == 200 && path.startsWith("/assets/");
        headers.set("Content-Security-Policy", STAFF_POLICY)
                .set("Permissions-Policy", PermissionsPolicy.STAFF)
                .set("Cache-Control", unchanging ? "public, max-age=31536000, immutable" : "no-store");
    }

    private static boolean isOnion(HttpServerRequest request) {
        var host = request.authority();
        return host != null && host.host().endsWith(".onion");
    }
}
