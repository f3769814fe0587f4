package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.klankbord.edge.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A page of another site can make a browser send our cookie ({@code SameSite=Lax} keeps most of it back) but can neither
 * set this header nor pass as same-origin. A tool with a bearer token says nothing about sites. CORS stays off.
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

    CrossSiteWrites(@ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") Optional<String> signOuts) {
        this.signOuts = signOuts;
    }

    @Override
    public Optional<Problem> objection(HttpServerRequest request) {
        var path = Paths.of(request);
        if (STAFF.stream().noneMatch(path::startsWith)) return Optional.empty();
        if (signOuts.filter(path::equals).isPresent()) return Optional.empty();
        if (READING.contains(request.method().name())) return Optional.empty();
        var kept = "klankbord".equals(request.getHeader("X-Requested-With")) && isOwnSite(request);
        return kept ? Optional.empty() : Optional.of(Problem.of(403, "cross-site"));
    }

    private static boolean isOwnSite(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OWN_SITE.contains(site);
        var credential = request.getHeader("Authorization");
        return credential != null && credential.startsWith("Bearer ");
    }
}
