package nl.klankbord.edge.problems;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.klankbord.edge.Problem;
import org.jboss.logging.Logger;

/** What goes wrong outside of any endpoint: no such address, a body that is too large, a sign-in that does not hold. */
@ApplicationScoped
class RouteProblems {
    private static final Logger LOG = Logger.getLogger(RouteProblems.class);
    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503};

    void watch(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(RouteProblems::answer);
        for (var status : STATUSES) {
            router.errorHandler(status, RouteProblems::answer);
        }
    }

    private static void answer(RoutingContext request) {
        if (request.response().ended()) return;
        var failure = request.failure();
        var status = request.statusCode() > 0 ? request.statusCode() : 500;
        if (failure instanceof Problem problem) {
            ProblemDocument.end(request, problem);
            return;
        }
        if (failure != null && Outage.isBehind(failure)) {
            LOG.warn("The database cannot be reached");
            ProblemDocument.end(request, Problem.unavailable(Outage.RETRY_AFTER));
            return;
        }
        if (failure instanceof io.quarkus.security.AuthenticationException) status = 401;
        if (status >= 500 && failure != null) LOG.error("A request failed", failure);
        ProblemDocument.end(request, Problem.ofStatus(status));
    }
}
