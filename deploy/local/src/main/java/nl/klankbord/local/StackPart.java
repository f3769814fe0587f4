package nl.klankbord.local;

import java.io.IOException;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.Survivors;
import org.jspecify.annotations.Nullable;

/** One process of a running stack: it can be killed as a crash would, and started again in the same place. */
public final class StackPart {
    /** Makes the process; it need not be ready yet. */
    interface Launch {
        Child start() throws Exception;
    }

    private static final int SECONDS_TO_BE_READY = 300;
    /** A killed PostgreSQL leaves workers for a moment, and refuses to start beside them. */
    private static final int TRIES = 20;

    private final Part part;
    private final Launch launch;
    private final Child.Probe probe;
    private final Survivors survivors;
    private final Progress progress;
    private @Nullable Child child;
    private boolean closed;

    StackPart(Part part, Launch launch, Child.Probe probe, Survivors survivors, Progress progress) {
        this.part = part;
        this.launch = launch;
        this.probe = probe;
        this.survivors = survivors;
        this.progress = progress;
    }

    /** Which part this is. */
    public Part part() {
        return part;
    }

    /** Starts it and waits until it is ready. Does nothing if it runs. */
    public void start() throws Exception {
        for (var tries = 1; ; tries++) {
            var process = launched();
            try {
                process.awaitReady(probe, SECONDS_TO_BE_READY);
                return;
            } catch (IllegalStateException ended) {
                if (part != Part.POSTGRES || tries == TRIES) throw ended;
                Thread.sleep(250);
            }
        }
    }

    private synchronized Child launched() throws Exception {
        if (closed) throw new CannotStart(part.label() + " does not start: the stack is closed");
        if (child != null && child.isAlive()) return child;
        var process = launch.start();
        child = process;
        remember(process);
        process.whenEnded(status -> tell(process));
        return process;
    }

    private void remember(Child process) throws IOException {
        survivors.add(process.name(), process.signal(), process.handle());
    }

    /** Only an end that nobody asked for is news. */
    private synchronized void tell(Child process) {
        if (child == process) progress.changed(part.label(), Progress.State.ENDED);
    }

    /** Ends it with SIGKILL, as a crash or a power cut of this part would, and waits until it is gone. */
    public void kill() throws InterruptedException {
        var process = released();
        if (process != null) process.kill();
    }

    /** Ends it in its own way. */
    public void stop() throws InterruptedException {
        var process = released();
        if (process != null) process.close();
    }

    /** Ends it in its own way, for good. */
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    private synchronized @Nullable Child released() {
        var process = child;
        child = null;
        return process;
    }

    /** Whether its process lives. */
    public synchronized boolean isRunning() {
        return child != null && child.isAlive();
    }

    /** The process id. */
    public long pid() {
        return handle().pid();
    }

    synchronized ProcessHandle handle() {
        if (child == null) throw new IllegalStateException(part.label() + " does not run");
        return child.handle();
    }
}
