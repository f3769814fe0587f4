package nl.klankbord.intake.page;

import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import nl.klankbord.intake.platform.ServiceSettings;

/**
 * Serves one page at the bare address and at every address that has the form of a channel link, known or not: the same
 * bytes, made once at start. The channel is read by the page itself.
 */
@ApplicationScoped
class AppPage {
    private static final String ADDRESSES = "/(?:[0-9a-f]{32}|index\\.html)?";
    private static final String FILE = "META-INF/resources/index.html";
    private static final String EXIT_TARGET = "__EXIT_TARGET__";
    private static final int BEFORE_FILES = 1;
    private final Optional<Buffer> page;

    AppPage(ServiceSettings settings) {
        this.page = read().map(html -> Buffer.buffer(html.replace(EXIT_TARGET, attribute(settings.exitTarget()))));
        if (page.isEmpty()) Log.warn("The reporter app was not built into this service; it has no page");
    }

    void serve(@Observes Router router) {
        page.ifPresent(bytes -> router.routeWithRegex(ADDRESSES)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_FILES)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(bytes)));
    }

    /** A target that could be anything but a web page, or end the attribute it stands in, is refused at start. */
    private static String attribute(URI target) {
        var text = target.toASCIIString();
        if (!Set.of("http", "https").contains(String.valueOf(target.getScheme())) || text.matches(".*[\"'<>].*")) {
            throw new IllegalStateException("KLANKBORD_EXIT_TARGET is not the address of a web page");
        }
        return text.replace("&", "&amp;");
    }

    private static Optional<String> read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) return Optional.empty();
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
