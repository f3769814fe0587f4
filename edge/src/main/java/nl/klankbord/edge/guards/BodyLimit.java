package nl.klankbord.edge.guards;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large before a byte of it is read, with a problem where the framework has none. */
@ApplicationScoped
class BodyLimit implements Guard {
    private static final int DIGITS_OF_A_LONG = 18;

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
        return length.matches("\\d{1,%d}".formatted(DIGITS_OF_A_LONG)) && Long.parseLong(length) <= most;
    }
}
