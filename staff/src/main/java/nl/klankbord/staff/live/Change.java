package nl.klankbord.staff.live;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing changed, and who may hear of it: the rights of the moment in which it changed.
 *
 * @param kind what kind, as browsers know it: a word without spaces
 * @param id which thing, or null when only the kind is told
 * @param people who may hear of it
 * @param by which colleague it is about, or null
 */
public record Change(
        String kind,
        @Nullable UUID id,
        List<PersonId> people,
        @Nullable PersonId by) {
    /** The name under which instances wake each other. */
    static final String WAKE_UP = "changes";

    private static final String NONE = "-";
    private static final int PARTS = 4;

    /** Takes over the facts. */
    public Change {
        people = List.copyOf(people);
    }

    /** A change that is about no colleague. */
    public Change(String kind, @Nullable UUID id, List<PersonId> people) {
        this(kind, id, people, null);
    }

    String text() {
        var names = people.stream().map(PersonId::text).collect(Collectors.joining(","));
        return String.join(" ", kind, id == null ? NONE : id.toString(), by == null ? NONE : by.text(), names);
    }

    static Change parse(String text) {
        var parts = text.split(" ", PARTS);
        var id = NONE.equals(parts[1]) ? null : UUID.fromString(parts[1]);
        var by = NONE.equals(parts[2]) ? null : PersonId.fromString(parts[2]);
        var people = Arrays.stream(parts[PARTS - 1].split(","))
                .map(PersonId::fromString)
                .toList();
        return new Change(parts[0], id, people, by);
    }
}
