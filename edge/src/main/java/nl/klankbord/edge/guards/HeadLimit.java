package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.edge.Problem;

/**
 * Refuses an address or headers that are too long with a problem. The framework is told to let a little more through, because
 * it refuses with an empty answer.
 *
 * <p>Does not protect against: heads that are larger still, and lines that are no request; those the framework refuses.
 */
@ApplicationScoped
class HeadLimit implements Guard {
    private static final int LONGEST_ADDRESS = 4_096;
    private static final int LARGEST_HEADERS = 16_384;

    @Override
    public Optional<Problem> objection(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) return Optional.of(Problem.ofStatus(414));
        return sizeOfHeaders(request) > LARGEST_HEADERS ? Optional.of(Problem.ofStatus(431)) : Optional.empty();
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(header ->
                        (long) header.getKey().length() + header.getValue().length())
                .sum();
    }
}
