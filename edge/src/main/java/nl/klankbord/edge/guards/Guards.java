package nl.klankbord.edge.guards;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.problems.ProblemDocument;

/** Asks all guards before the sign-in, the body and the endpoint. */
@ApplicationScoped
class Guards {
    /** Higher comes first; the sign-in has 200. */
    private static final int BEFORE_SIGN_IN = 1_000;

    private final List<Guard> guards;

    Guards(@All List<Guard> guards) {
        this.guards = guards;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::ask, BEFORE_SIGN_IN);
    }

    private void ask(RoutingContext request) {
        var objection = guards.stream()
                .map(guard -> guard.objection(request.request()))
                .flatMap(Optional::stream)
                .findFirst();
        objection.ifPresentOrElse(problem -> ProblemDocument.end(request, problem), request::next);
    }
}
