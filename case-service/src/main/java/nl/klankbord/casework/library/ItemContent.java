package nl.klankbord.casework.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.LibraryItemKept;
import nl.klankbord.protocol.events.LibraryKind;
import org.jspecify.annotations.Nullable;

/**
 * What a manager enters about an item.
 *
 * @param kind what it is
 * @param nl in Dutch
 * @param en in English
 * @param link where it is; may be missing where the words are all there is
 * @param figure the number and its source; of a figure and of nothing else
 * @param checkedOn the day on which somebody looked it up
 * @param retired whether it is taken out
 */
record ItemContent(
        @NotNull LibraryKind kind,
        @NotNull @Valid Words nl,
        @NotNull @Valid Words en,
        @Nullable @Size(max = SafeLink.LONGEST) String link,
        @Nullable @Valid Figure figure,
        @NotNull LocalDate checkedOn,
        boolean retired) {
    record Words(
            @NotBlank @Size(max = 120) String title,
            @NotBlank @Size(max = 600) String text) {
        LibraryItemKept.Words told() {
            return new LibraryItemKept.Words(title, text);
        }
    }

    record Figure(
            @NotBlank @Size(max = 60) String value,
            @NotBlank @Size(max = 200) String source) {
        LibraryItemKept.Figure told() {
            return new LibraryItemKept.Figure(value, source);
        }
    }

    /** Refuses what does not fit together, a day that is still to come, and a link that counts its readers. */
    void requireShowable(LocalDate today) {
        if (checkedOn.isAfter(today)) throw Problem.invalid("/checkedOn", "future");
        if ((kind == LibraryKind.FIGURE) != (figure != null)) throw Problem.invalid("/figure", "figure");
        if (link != null) {
            SafeLink.fault(link).ifPresent(fault -> {
                throw Problem.invalid("/link", fault);
            });
        } else if (kind != LibraryKind.MODEL_TEXT && kind != LibraryKind.FIGURE) {
            throw Problem.invalid("/link", "required");
        }
    }
}
