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
 */
public record Change(String kind, @Nullable UUID id, List<PersonId> people) {
    /** The name under which instances wake each other. */
    static final String WAKE_UP = "changes";

    private static final String NONE = "-";

    /** Takes over the facts. */
    public Change {
        people = List.copyOf(people);
    }

    String text() {
        var names = people.stream().map(PersonId::text).collect(Collectors.joining(","));
        return kind + " " + (id == null ? NONE : id) + " " + names;
    }

    static Change parse(String text) {
        var parts = text.split(" ", 3);
        var people =
                Arrays.stream(parts[2].split(",")).map(PersonId::fromString).toList();
        return new Change(parts[0], NONE.equals(parts[1]) ? null : UUID.fromString(parts[1]), people);
    }
}
