package nl.klankbord.casework.platform;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The advisor app is one page with addresses of its own; each of them gets that page, whatever it names. */
@ApplicationScoped
class Pages {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final List<String> ADDRESSES = List.of(
            "/cases",
            "/cases/" + UUID + "(?:/handover)?",
            "/today",
            "/texts",
            "/terms",
            "/absence",
            "/advice",
            "/intervision",
            "/settings",
            "/yearly-reports(?:/" + UUID + "/[0-9]{4})?",
            "/practice/(organisations|people|contracts|rules)",
            "/practice/organisations/(new|" + UUID + ")");

    void serve(@Observes Router router) {
        ADDRESSES.forEach(address -> router.getWithRegex(address).handler(call -> call.reroute("/")));
    }
}
