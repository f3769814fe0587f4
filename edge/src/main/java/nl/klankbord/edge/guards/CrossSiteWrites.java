package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.klankbord.edge.EdgeSettings;
import nl.klankbord.edge.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A page of another site can make a browser send our cookie ({@code SameSite=Lax} keeps most of it back) but can neither
 * set this header nor pass as same-origin. A tool with a bearer token says nothing about sites. CORS stays off.
 *
 * <p>Signing out is a page that is read, and ends a session all the same: a link on another site may not lead there.
 *
 * <p>Does not protect against a script that runs in our own page; the content security policy does.
 */
@ApplicationScoped
class CrossSiteWrites implements Guard {
    private static final List<String> STAFF = List.of("/v1/advisor/", "/v1/practice/", "/v1/organisation/");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** Where the sign-in system says that somebody has signed out: a call between servers, with a signed token. */
    private final Optional<String> signOuts;

    private final EdgeSettings settings;

    CrossSiteWrites(
            @ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") Optional<String> signOuts,
            EdgeSettings settings) {
        this.signOuts = signOuts;
        this.settings = settings;
    }

    @Override
    public Optional<Problem> objection(HttpServerRequest request) {
        var path = Paths.of(request);
        if (STAFF.stream().noneMatch(path::startsWith)) return Optional.empty();
        if (signOuts.filter(path::equals).isPresent()) return Optional.empty();
        var kept = READING.contains(request.method().name())
                ? !endsSession(path) || mayComeFrom(request.getHeader("Sec-Fetch-Site"))
                : "klankbord".equals(request.getHeader("X-Requested-With")) && isOwnSite(request);
        return kept ? Optional.empty() : Optional.of(Problem.of(403, "cross-site"));
    }

    private boolean endsSession(String path) {
        return path.endsWith("/sign-out") && settings.navigations().contains(path);
    }

    /** A browser that does not say where a navigation comes from is an old one. */
    private static boolean mayComeFrom(@Nullable String site) {
        return site == null || OWN_SITE.contains(site);
    }

    private static boolean isOwnSite(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OWN_SITE.contains(site);
        var credential = request.getHeader("Authorization");
        return credential != null && credential.startsWith("Bearer ");
    }
}
