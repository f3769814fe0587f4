package nl.klankbord.edge.guards;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.EdgeSettings;

/** An API call without a session is told so (401); only what a browser opens as a page leads to the sign-in. */
@ApplicationScoped
class ApiRequests implements JavaScriptRequestChecker {
    private final EdgeSettings settings;

    ApiRequests(EdgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        var path = Paths.of(request.request());
        return path.startsWith("/v1/") && !settings.navigations().contains(path);
    }
}
