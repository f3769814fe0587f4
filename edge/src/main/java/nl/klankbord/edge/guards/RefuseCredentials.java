package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.klankbord.edge.Problem;

/**
 * Keeps the anonymous side anonymous: a request that carries a cookie or a staff credential could be tied to a person, so
 * it is refused before its body is read.
 *
 * <p>Does not protect against what the network shows: the address a request comes from.
 */
@ApplicationScoped
class RefuseCredentials implements Guard {
    private static final String REPORTER = "/v1/reporter/";
    private static final Pattern OURS = Pattern.compile("(Mailbox|Reservation) \\S+");

    @Override
    public Optional<Problem> objection(HttpServerRequest request) {
        if (!Paths.of(request).startsWith(REPORTER)) return Optional.empty();
        var foreign = request.headers().getAll("Authorization").stream()
                .anyMatch(credential -> !OURS.matcher(credential).matches());
        var refused = foreign
                || request.headers().contains("Cookie")
                || request.headers().contains("Proxy-Authorization");
        return refused ? Optional.of(Problem.of(400, "credentials-not-accepted")) : Optional.empty();
    }
}
