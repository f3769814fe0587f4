package nl.klankbord.edge.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ForeignMessagesTest {
    private static final String INPUT = "what somebody sent";

    @Test
    void theFailureOfARequestKeepsItsPlaceAndLosesItsWords() {
        var entry = failed();

        CompletableFuture.runAsync(() -> new ForeignMessages().isLoggable(entry))
                .join();

        var printed = printed(entry.getThrown());
        assertFalse(printed.contains(INPUT), printed);
        assertTrue(printed.contains("java.lang.IllegalStateException"), printed);
        assertTrue(printed.contains("java.lang.IllegalArgumentException"), printed);
        assertTrue(printed.contains("ForeignMessagesTest"), printed);
    }

    @Test
    void theStartOfAServiceSaysWhatIsWrong() {
        var entry = failed();

        new ForeignMessages().isLoggable(entry);

        assertEquals("main", Thread.currentThread().getName());
        assertTrue(printed(entry.getThrown()).contains(INPUT));
    }

    private static LogRecord failed() {
        var entry = new LogRecord(Level.SEVERE, "A request failed");
        entry.setThrown(new IllegalStateException(INPUT, new IllegalArgumentException(INPUT)));
        return entry;
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
