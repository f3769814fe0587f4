package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an author wrote, by section and in two languages. */
final class ReportTexts {
    /** Sections in which an author writes; the others follow from figures, settings and other registers. */
    private static final Set<Integer> EDITABLE = Set.of(1, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14);

    /** Where a version that takes the place of another says why: on its first page, with everything else that is read. */
    static final int REASON = 0;

    private static final Set<Integer> PREFILLED = Set.of(1, 5, 6, 14);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, TwoLanguages> texts;

    private ReportTexts(Map<Integer, TwoLanguages> texts) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** What stands there before the author has changed anything: true as it is, and without a number. */
    static ReportTexts prefilled() {
        var texts = new TreeMap<Integer, TwoLanguages>();
        for (var section : PREFILLED) texts.put(section, Words.both("prefill." + section));
        return new ReportTexts(texts);
    }

    /** Whether an author writes in a section of this version. */
    static boolean isEditable(int section, int version) {
        return EDITABLE.contains(section) || (section == REASON && version > 1);
    }

    static ReportTexts none() {
        return new ReportTexts(Map.of());
    }

    static ReportTexts read(String stored) {
        try {
            return new ReportTexts(JSON.readValue(stored, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored() {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with these sections changed; an empty text takes the section's away. */
    ReportTexts with(Map<Integer, TwoLanguages> changes) {
        var changed = new TreeMap<>(texts);
        changes.forEach((section, text) -> {
            if (text.isEmpty()) changed.remove(section);
            else changed.put(section, text);
        });
        return new ReportTexts(changed);
    }

    /** The same, with why there is another version. */
    ReportTexts corrected(String reason) {
        return with(Map.of(REASON, new TwoLanguages(reason, "")));
    }

    Map<Integer, TwoLanguages> all() {
        return texts;
    }

    Optional<TwoLanguages> of(int section) {
        return Optional.ofNullable(texts.get(section));
    }
}
