package nl.klankbord.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that a launcher has started, written down so that the next one can end those that outlived it.
 *
 * <p>A process id alone proves nothing, because the system gives it out again: a process is ours only if it also has
 * the start time that was written down. Does not protect against somebody who can write this file.
 */
public final class Survivors {
    private static final int SECONDS_TO_STOP = 8;
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private final Path file;

    /** Keeps its list in that file. */
    public Survivors(Path file) {
        this.file = file;
    }

    /** Writes down a process that was just started. */
    public synchronized void add(String name, String signal, ProcessHandle process) throws IOException {
        var line =
                String.join(" ", name, signal, String.valueOf(process.pid()), birth(process), System.lineSeparator());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ends what is left of the last run, and answers with the names. */
    public synchronized List<String> reap() throws IOException, InterruptedException {
        if (!Files.exists(file)) return List.of();
        var names = new ArrayList<String>();
        var ending = new ArrayList<ProcessHandle>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split(" ", -1);
            if (fields.length < 4) continue;
            var found = find(fields[2], fields[3]);
            if (found.isEmpty()) continue;
            Signals.send(fields[1], found.get());
            ending.add(found.get());
            names.add(fields[0]);
        }
        for (var process : ending) awaitEnd(process);
        forget();
        return names;
    }

    /** Nothing is running any more. */
    public synchronized void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> find(String pid, String birth) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> birth(process).equals(birth));
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooLong) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Exact where Linux tells (ticks since boot, and which boot), else the moment that Java knows. */
    static String birth(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // The second field, the command in parentheses, may hold spaces; the start is the 22nd, so the 20th after
            // it.
            var ticks = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
            return Files.readString(BOOT).strip() + ":" + ticks;
        } catch (IOException noSuchSystem) {
            return process.info().startInstant().map(Object::toString).orElse("unknown-" + process.pid());
        }
    }
}
