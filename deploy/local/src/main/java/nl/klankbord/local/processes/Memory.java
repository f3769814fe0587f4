package nl.klankbord.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** How much memory processes take, with what they share divided among those who share it. */
public final class Memory {
    private Memory() {}

    /** Kibibytes (PSS) of these processes and all their descendants; empty where the system does not tell. */
    public static OptionalLong proportionalSetSize(List<ProcessHandle> roots) {
        Set<Long> pids = new HashSet<>();
        for (var root : roots) {
            pids.add(root.pid());
            root.descendants().forEach(child -> pids.add(child.pid()));
        }
        var sizes = pids.stream().map(Memory::of).toList();
        if (sizes.stream().allMatch(OptionalLong::isEmpty)) return OptionalLong.empty();
        return OptionalLong.of(sizes.stream().mapToLong(size -> size.orElse(0)).sum());
    }

    private static OptionalLong of(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return OptionalLong.empty();
        }
    }
}
