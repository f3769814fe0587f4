package nl.klankbord.local.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** A process that we started, with its log. */
public final class Child implements AutoCloseable {
    /** Answers true once the process can be used; an exception counts as "not yet". */
    public interface Probe {
        /** Asks once. */
        boolean ready() throws Exception;
    }

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int SECONDS_TO_STOP = 15;
    private final String name;
    private final Path log;
    private final Process process;
    private final String signal;

    private Child(String name, Path log, Process process, String signal) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.signal = signal;
    }

    /** Starts a command that a SIGTERM stops. */
    public static Child start(String name, Path logs, Map<String, String> environment, List<String> command)
            throws IOException {
        return start(name, logs, environment, command, "TERM");
    }

    /** Starts a command in a session of its own; its output is appended to {@code <logs>/<name>.log}. */
    public static Child start(
            String name, Path logs, Map<String, String> environment, List<String> command, String signal)
            throws IOException {
        var log = Files.createDirectories(logs).resolve(name + ".log");
        var line = new ArrayList<String>();
        // Its own session: Ctrl-C in the terminal reaches the launcher alone, which then stops everything in order.
        if (Files.isExecutable(SETSID)) line.add(SETSID.toString());
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (new File("/dev/null").exists()) builder.redirectInput(new File("/dev/null"));
        // The C library keeps a pool of memory per thread that allocates; a JVM has many such threads and needs few
        // pools.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        return new Child(name, log, builder.start(), signal);
    }

    /** What this process is called in logs and messages. */
    public String name() {
        return name;
    }

    /** The id that the system gave it. */
    public long pid() {
        return process.pid();
    }

    /** What the system knows about it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The signal that stops it in its own way. */
    public String signal() {
        return signal;
    }

    /** Runs when the process has ended, however that came. */
    public void whenEnded(IntConsumer action) {
        var unused = process.onExit().thenAccept(ended -> action.accept(ended.exitValue()));
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks again and again, until the answer is yes, the process has ended or the time is up. */
    public void awaitReady(Probe probe, int seconds) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!isReady(probe)) {
            if (!process.isAlive())
                throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see " + log);
            if (System.nanoTime() > end)
                throw new TimeoutException(name + " not ready in " + seconds + " s, see " + log);
            Thread.sleep(50);
        }
    }

    private static boolean isReady(Probe probe) throws InterruptedException {
        try {
            return probe.ready();
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Waits for the end of a command that does its work and ends. */
    public void awaitSuccess() throws InterruptedException {
        if (process.waitFor() != 0)
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see " + log);
    }

    /** Ends it at once, without a chance to tidy up, as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in its own way; by force when that takes too long. */
    @Override
    public void close() throws InterruptedException {
        if (!process.isAlive()) return;
        Signals.send(signal, process.toHandle());
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) kill();
    }
}
