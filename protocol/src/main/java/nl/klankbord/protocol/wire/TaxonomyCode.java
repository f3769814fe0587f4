package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A code of the taxonomy, such as {@code OO.PES}. Which codes there are, and in which list, is data and not decided here.
 *
 * @param value capitals, digits and underscores in parts between dots
 */
public record TaxonomyCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9_]{1,20}(\\.[A-Z0-9_]{1,20}){0,3}");

    /**
     * Takes over a code.
     *
     * @throws MalformedWire with code {@code code} for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaxonomyCode {
        if (!FORM.matcher(value).matches()) throw new MalformedWire("code");
    }

    /**
     * The code as text.
     *
     * @return capitals, digits, underscores and dots
     */
    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
