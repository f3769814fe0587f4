package nl.klankbord.casework.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.klankbord.protocol.events.LibraryKind;
import nl.klankbord.protocol.wire.LibraryItemId;
import org.jspecify.annotations.Nullable;

/** What a practice may begin with ({@code data/library}): nobody has looked it up yet, so nobody else is shown it. */
@ApplicationScoped
class Suggestions {
    /**
     * An item that still has to be looked up.
     *
     * @param id the name that it keeps in a library
     * @param kind what it is
     * @param title what it could be called
     * @param text what it could say; null where that is not known before somebody has looked
     * @param note what to look up
     * @param link where to look first, or null
     * @param figure a number as others say it, or null
     * @param source who counted as far as known, or null
     */
    record Suggestion(
            LibraryItemId id,
            LibraryKind kind,
            InBoth title,
            @Nullable InBoth text,
            InBoth note,
            @Nullable String link,
            @Nullable String figure,
            @Nullable String source) {}

    record InBoth(String nl, String en) {}

    private final List<Suggestion> all;

    Suggestions(ObjectMapper json) {
        try (var file =
                Objects.requireNonNull(Suggestions.class.getResourceAsStream("/data/library/suggestions.json"))) {
            all = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of which nothing was kept yet. */
    List<Suggestion> without(List<LibraryItem> items) {
        var kept = items.stream().map(LibraryItem::id).toList();
        return all.stream().filter(one -> !kept.contains(one.id())).toList();
    }
}
