package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import nl.klankbord.edge.Problem;

/** Looks at a request before anybody else does, its body unread. */
interface Guard {
    /** Why the request goes no further, or nothing. */
    Optional<Problem> objection(HttpServerRequest request);
}
