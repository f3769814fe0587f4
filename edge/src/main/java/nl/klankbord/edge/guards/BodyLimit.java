package nl.klankbord.edge.guards;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.klankbord.edge.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large before a byte of it is read, with a problem where the framework has none. */
@ApplicationScoped
class BodyLimit implements Guard {
    /** As many digits as fit into a long. */
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    @Override
    public Optional<Problem> objection(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null || fits(length) ? Optional.empty() : Optional.of(Problem.ofStatus(413));
    }

    private boolean fits(String length) {
        return LENGTH.matcher(length).matches() && Long.parseLong(length) <= most;
    }
}
