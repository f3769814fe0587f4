package nl.klankbord.protocol.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sizes of a channel profile: a page shows it whole, and every reporter fetches it. JSON may leave any member null. */
final class ProfileLimits {
    static final int MAX_PHONE = 40;

    private static final int MAX_LANGUAGES = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9.-]{0,31}");

    private ProfileLimits() {}

    static void present(@Nullable Object value) {
        require(value != null);
    }

    static void text(@Nullable String value, int most) {
        require(value != null && !value.isBlank() && value.length() <= most);
    }

    static void optional(@Nullable String value, int most) {
        if (value != null) {
            text(value, most);
        }
    }

    static void matching(@Nullable String value, Pattern form) {
        require(value == null || form.matcher(value).matches());
    }

    static void range(int value, int most) {
        require(value >= 1 && value <= most);
    }

    static <T> List<T> list(@Nullable List<T> values, int most) {
        if (values == null || values.size() > most || values.stream().anyMatch(value -> value == null)) {
            throw new MalformedWire("profile");
        }
        return List.copyOf(values);
    }

    static List<String> texts(@Nullable List<String> values, int most, int mostEach) {
        var copy = list(values, most);
        copy.forEach(value -> text(value, mostEach));
        return copy;
    }

    static List<String> languages(@Nullable List<String> values) {
        var copy = list(values, MAX_LANGUAGES);
        require(copy.stream().allMatch(value -> LANGUAGE.matcher(value).matches()));
        return copy;
    }

    static List<String> codes(@Nullable List<String> values, int most) {
        var copy = list(values, most);
        require(copy.stream().allMatch(value -> CODE.matcher(value).matches()));
        return copy;
    }

    private static void require(boolean kept) {
        if (!kept) {
            throw new MalformedWire("profile");
        }
    }
}
