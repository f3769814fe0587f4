package nl.klankbord.casework.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links that say nothing about whoever follows them. Readers of a library come from one organisation; a link made to count
 * clicks would tell its maker that this organisation reads about confidential advisors.
 */
final class SafeLink {
    /** Characters of the longest link. */
    static final int LONGEST = 500;

    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]+");

    /** Names that senders of mail and advertisers add to a link, to see who comes from where. */
    private static final Pattern TRACKER = Pattern.compile("(utm|mtm|pk|piwik|matomo|hsa|mc|vero|oly)_.*"
            + "|fbclid|gclid|dclid|gbraid|wbraid|msclkid|ttclid|twclid|yclid|li_fat_id|igshid|igsh|mkt_tok|trk|trkinfo"
            + "|trackingid|originalreferer|ref_src|s_cid|_ga|_gl|_ke|_hsenc|_hsmi|hsctatracking");

    /** Whoever shortens a link counts its clicks. */
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "buff.ly",
            "cutt.ly",
            "goo.gl",
            "is.gd",
            "lnkd.in",
            "ow.ly",
            "rb.gy",
            "rebrand.ly",
            "t.co",
            "tiny.cc",
            "tinyurl.com");

    private SafeLink() {}

    /** What is wrong with a link: {@code link} if it is none over https, {@code tracker} if it counts its readers. */
    static Optional<String> fault(String link) {
        try {
            var uri = new URI(link);
            var host = uri.getHost();
            if (!"https".equals(uri.getScheme()) || host == null || uri.getUserInfo() != null || uri.getPort() != -1) {
                return Optional.of("link");
            }
            var name = host.toLowerCase(Locale.ROOT);
            if (!HOST.matcher(name).matches()) return Optional.of("link");
            if (SHORTENERS.contains(name) || names(uri).anyMatch(SafeLink::isTracker)) return Optional.of("tracker");
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("link");
        }
    }

    private static Stream<String> names(URI uri) {
        return Stream.concat(names(uri.getQuery()), names(uri.getFragment()));
    }

    private static Stream<String> names(@Nullable String pairs) {
        if (pairs == null) return Stream.empty();
        return Arrays.stream(pairs.split("[&;?]", -1)).map(pair -> pair.split("=", 2)[0]);
    }

    private static boolean isTracker(String name) {
        return TRACKER.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
