package nl.klankbord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Part;

/**
 * How long each process of a stack has had a processor, as Linux counts it. Unlike a rate it hardly depends on what else
 * runs on the machine.
 */
final class ProcessorTime {
    /** Who is asked, in the order of a table. */
    static final List<Part> PARTS =
            List.of(Part.INTAKE, Part.POSTGRES, Part.KAFKA, Part.CASE, Part.NOTIFICATION, Part.REPORTING);

    /** The load client, which is this process. */
    static final String CLIENT = "load client";

    private static final long MS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private final LocalStack stack;

    ProcessorTime(LocalStack stack) {
        this.stack = stack;
    }

    /** Milliseconds per process until now; of a part that does not run, none. */
    Map<String, Long> now() {
        var each = new LinkedHashMap<String, Long>();
        // Its children are the stack.
        each.put(CLIENT, ticks(ProcessHandle.current(), USER, SYSTEM) * MS_PER_TICK);
        for (var part : PARTS)
            each.put(
                    part.label(),
                    stack.part(part).isRunning() ? of(stack.part(part).pid()) : 0);
        return each;
    }

    private static long of(long pid) {
        return ProcessHandle.of(pid).map(ProcessorTime::withChildren).orElse(0L) * MS_PER_TICK;
    }

    private static long withChildren(ProcessHandle process) {
        var all = ofOneAndItsEnded(process);
        for (var child : process.descendants().toList()) all += ofOneAndItsEnded(child);
        return all;
    }

    private static long ofOneAndItsEnded(ProcessHandle process) {
        return ticks(process, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
    }

    private static long ticks(ProcessHandle process, int... fields) {
        var file = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            // The name of the program, in brackets, may hold spaces.
            var line = Files.readString(file);
            var words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            var sum = 0L;
            for (var field : fields) sum += Long.parseLong(words[field]);
            return sum;
        } catch (IOException e) {
            if (process.isAlive()) throw new UncheckedIOException(e);
            return 0;
        }
    }
}
