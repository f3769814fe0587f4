package nl.klankbord.edge.logs;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the messages off the failures of requests and events. A message of a parser, a database or a client repeats what
 * it was given.
 *
 * <p>Start and stop, on the main thread, keep theirs: whoever installs the service needs them, and no request is served.
 */
@LoggingFilter(name = "without-foreign-messages")
public final class ForeignMessages implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        var failure = entry.getThrown();
        var starting = "main".equals(Thread.currentThread().getName());
        if (failure != null && !starting) entry.setThrown(WithoutMessage.of(failure));
        return true;
    }
}
