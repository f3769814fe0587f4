package nl.klankbord.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.klankbord.local.processes.Ports;

/** Which port every door has. */
public final class PortPlan {
    private final Map<Door, Integer> ports = new EnumMap<>(Door.class);

    private PortPlan(ToIntFunction<Door> choice) {
        for (var door : Door.values()) ports.put(door, choice.applyAsInt(door));
    }

    /** The ports that the documentation names. */
    public static PortPlan usual() {
        return new PortPlan(Door::usualPort);
    }

    /** Ports that nobody uses now. */
    public static PortPlan free() {
        return new PortPlan(door -> Ports.free());
    }

    /** The port of one door. */
    public int of(Door door) {
        return ports.getOrDefault(door, 0);
    }

    /** Refuses to go on while somebody else listens where we want to. */
    void refuseBusy(Set<Part> absent) {
        var busy = Arrays.stream(Door.values())
                .filter(door -> absent.stream().noneMatch(part -> part.door() == door || part.management() == door))
                .filter(door -> !Ports.isFree(of(door)))
                .map(door -> "port " + of(door) + " (" + door.label() + ")")
                .collect(Collectors.joining(", "));
        if (!busy.isEmpty()) throw new CannotStart("In use by another program: " + busy + ". Stop it, then try again.");
    }
}
