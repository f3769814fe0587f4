package nl.klankbord.staff.vaults;

import java.util.regex.Pattern;
import nl.klankbord.edge.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller means to replace, from {@code If-Match}.
 *
 * @param tag the header, or null
 */
public record ExpectedVersion(@Nullable String tag) {
    private static final Pattern FORM = Pattern.compile("\"[0-9]{1,18}\"");

    /** Not asked before the vault was found: whether there is one is told to its owner only. */
    public void mustBe(long version) {
        if (tag == null) throw Problem.preconditionRequired();
        if (!FORM.matcher(tag).matches() || !tag.equals(tagOf(version))) throw Problem.stale(tagOf(version));
    }

    /** How a version is written in a header. */
    public static String tagOf(long version) {
        return "\"" + version + "\"";
    }
}
