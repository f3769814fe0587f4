package nl.klankbord.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nl.klankbord.local.Progress.State;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalEveryOutcomeIsALine() {
        try (var display = new ProgressDisplay(out, false)) {
            tell(display);
        }

        var lines = text().lines().toList();
        assertEquals(2, lines.size(), text());
        assertTrue(lines.get(0).matches(" +✓ postgres +ready +\\d+\\.\\d s"), text());
        assertTrue(lines.get(1).matches(" +✗ kafka +failed +\\d+\\.\\d s"), text());
        assertFalse(text().contains("\033"));
    }

    @Test
    void aTerminalShowsOneLinePerStepAndDrawsThemAgain() {
        try (var display = new ProgressDisplay(out, true)) {
            tell(display);
        }

        var last = text().substring(text().lastIndexOf("\033[2A"));
        assertEquals(2, last.lines().count(), last);
        assertTrue(last.contains("postgres") && last.contains("kafka"), last);
    }

    private static void tell(ProgressDisplay display) {
        display.changed("postgres", State.STARTING);
        display.changed("kafka", State.WAITING);
        display.changed("postgres", State.READY);
        display.changed("kafka", State.STARTING);
        display.changed("kafka", State.FAILED);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
