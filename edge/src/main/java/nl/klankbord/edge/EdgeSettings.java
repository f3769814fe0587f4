package nl.klankbord.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What an installation or a service can say about its edge. */
@ConfigMapping(prefix = "klankbord.edge")
public interface EdgeSettings {
    /** For whom the pages of this service are. */
    @WithDefault("none")
    Audience audience();

    /** API addresses that a browser opens as a page, and that may therefore lead to the sign-in page. */
    @WithDefault("/v1/advisor/sign-in,/v1/advisor/sign-out")
    Set<String> navigations();

    /** The origin of the same service as onion service, told to browsers that can use it. */
    Optional<String> onion();

    /** Whose origin a service serves. */
    enum Audience {
        /** Anonymous people: nothing is kept in the browser. */
        REPORTER,
        /** People who sign in. */
        STAFF,
        /** No pages at all. */
        NONE
    }
}
