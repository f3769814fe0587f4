package nl.klankbord.intake.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The origins of the reporter app. A signed statement names the one of the page, so that a signature given to a look-alike
 * site is worth nothing here; which one it must be is the origin under which the call came in (KB-51).
 */
@ApplicationScoped
public class ReporterOrigins {
    private final List<String> origins;

    ReporterOrigins(ServiceSettings settings) {
        this.origins = settings.origins().stream()
                .map(String::strip)
                .map(ReporterOrigins::checked)
                .toList();
        if (origins.isEmpty()) throw new IllegalStateException("KLANKBORD_ORIGINS_REPORTER is empty");
    }

    /** The origin with this host and port; the public one if the edge in front wrote another name. */
    public String of(@Nullable String host) {
        return Optional.ofNullable(host)
                .flatMap(name -> origins.stream()
                        .filter(origin -> origin.endsWith("//" + name))
                        .findFirst())
                .orElse(origins.get(0));
    }

    private static String checked(String origin) {
        var uri = URI.create(origin);
        var bare = uri.getScheme() + "://" + uri.getRawAuthority();
        if (!bare.equals(origin) || !origin.equals(origin.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException(
                    "An origin is scheme, host and port in lower case, such as https://meld.example");
        }
        return origin;
    }
}
