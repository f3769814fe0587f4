package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The path of a request in the one form in which guards compare it. */
final class Paths {
    private Paths() {}

    /** Decoded, without doubled slashes and in lower case, so that no other spelling of an address passes a guard. */
    static String of(HttpServerRequest request) {
        var path = request.path() == null ? "/" : request.path();
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What cannot be decoded is compared as it stands; the router refuses it anyway.
        }
        return path.replaceAll("/{2,}", "/").toLowerCase(Locale.ROOT);
    }
}
