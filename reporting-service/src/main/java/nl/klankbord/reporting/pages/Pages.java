package nl.klankbord.reporting.pages;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The organisation's app is one page with addresses of its own; each of them gets that page, whatever it names. */
@ApplicationScoped
class Pages {
    private static final List<String> ADDRESSES = List.of(
            "/reports",
            "/reports/[0-9a-f]{32}",
            "/register",
            "/advice",
            "/advice-requests",
            "/awareness",
            "/settings",
            "/yearly-reports",
            "/yearly-reports/[0-9]{4}");

    void serve(@Observes Router router) {
        ADDRESSES.forEach(address -> router.getWithRegex(address).handler(call -> call.reroute("/")));
    }
}
