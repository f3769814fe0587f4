package nl.klankbord.casework.vaults;

import java.util.regex.Pattern;
import nl.klankbord.edge.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller means to replace, from {@code If-Match}.
 *
 * @param tag the header, or null
 */
record ExpectedVersion(@Nullable String tag) {
    private static final Pattern FORM = Pattern.compile("\"[0-9]{1,18}\"");

    /** Not asked before the vault was found: whether there is one is told to its owner only. */
    void mustBe(long version) {
        if (tag == null) throw Problem.preconditionRequired();
        if (!FORM.matcher(tag).matches() || !tag.equals(tagOf(version))) throw Problem.stale(tagOf(version));
    }

    static String tagOf(long version) {
        return "\"" + version + "\"";
    }
}
