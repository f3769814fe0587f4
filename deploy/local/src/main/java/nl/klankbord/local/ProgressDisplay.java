package nl.klankbord.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One line per step with its state and its seconds: redrawn in a terminal, written once per change elsewhere. */
final class ProgressDisplay implements Progress, AutoCloseable {
    private static final int MILLISECONDS_BETWEEN_DRAWINGS = 250;

    private static final class Line {
        private State state = State.WAITING;
        private long since = System.nanoTime();
        private double took;

        void become(State next) {
            if (state == State.WAITING || next == State.WAITING) since = System.nanoTime();
            state = next;
            took = (System.nanoTime() - since) / 1e9;
        }

        double seconds() {
            return isMoving() ? (System.nanoTime() - since) / 1e9 : took;
        }

        boolean isMoving() {
            return state == State.STARTING || state == State.PREPARING;
        }
    }

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int drawn;
    private boolean closed;

    ProgressDisplay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (!terminal) return;
        var clock = new Thread(this::redrawUntilClosed, "progress");
        clock.setDaemon(true);
        clock.start();
    }

    @Override
    public synchronized void changed(String step, State state) {
        var line = lines.computeIfAbsent(step, name -> new Line());
        line.become(state);
        if (terminal && !closed) draw();
        else if (state != State.WAITING && state != State.STARTING) out.println(text(step, line));
    }

    /** The picture stays as it is; later news come as lines of their own. */
    @Override
    public synchronized void close() {
        if (terminal && !closed) draw();
        closed = true;
    }

    private void redrawUntilClosed() {
        try {
            while (redrawn()) Thread.sleep(MILLISECONDS_BETWEEN_DRAWINGS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean redrawn() {
        if (!closed) draw();
        return !closed;
    }

    private void draw() {
        var picture = new StringBuilder();
        if (drawn > 0) picture.append("\033[").append(drawn).append('A');
        lines.forEach((step, line) ->
                picture.append("\033[2K").append(text(step, line)).append('\n'));
        drawn = lines.size();
        out.print(picture);
        out.flush();
    }

    private static String text(String step, Line line) {
        var mark = switch (line.state) {
            case READY -> "✓";
            case FAILED, ENDED -> "✗";
            case STARTING, PREPARING -> "…";
            case WAITING -> "·";
        };
        var seconds = line.state == Progress.State.WAITING || line.state == Progress.State.ENDED
                ? ""
                : String.format(Locale.ROOT, "%6.1f s", line.seconds());
        return String.format(Locale.ROOT, "  %s %-22s %-16s %s", mark, step, line.state.words(), seconds)
                .stripTrailing();
    }
}
