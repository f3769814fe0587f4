package nl.klankbord.edge.guards;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;

/** The path of a request in the one form in which guards compare it. */
final class Paths {
    private static final Pattern PARAMETERS = Pattern.compile(";.*");

    private Paths() {}

    /**
     * Decoded and in lower case, without doubled slashes, dots and the parameters of a segment ({@code ;name=value}, RFC 3986
     * section 3.3, which the router takes away), so that no other spelling of an address passes a guard.
     */
    static String of(HttpServerRequest request) {
        var path = request.path() == null ? "/" : request.path();
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What cannot be decoded is compared as it stands; the router refuses it anyway.
        }
        return plain(path).toLowerCase(Locale.ROOT);
    }

    private static String plain(String path) {
        var segments = new ArrayDeque<String>();
        for (var part : path.split("/")) {
            var segment = PARAMETERS.matcher(part).replaceFirst("");
            if (segment.equals("..")) segments.pollLast();
            else if (!segment.isEmpty() && !segment.equals(".")) segments.add(segment);
        }
        return "/" + String.join("/", segments) + (path.endsWith("/") && !segments.isEmpty() ? "/" : "");
    }
}
