package nl.klankbord.delivery.inbox;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/**
 * Tells an event that cannot be applied from a database that cannot be reached. The first becomes a dead letter, the
 * second must never make one.
 */
final class Outage {
    private static final int DEPTH = 16;

    private Outage() {}

    static boolean isOne(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            if (isOutage(cause)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof PgException answer) return isTransient(answer.getSqlState());
        if (cause instanceof SQLException answer && answer.getSQLState() != null) {
            return isTransient(answer.getSQLState());
        }
        var text = String.valueOf(cause.getMessage());
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause.getClass().getName().endsWith(".ConnectionPoolTooBusyException")
                || cause.getClass().getName().endsWith(".ClosedConnectionException")
                || text.startsWith("Connection is closed")
                || text.startsWith("Connection is not active")
                || text.startsWith("Pool closed");
    }

    /** No connection, no resources, shut down by an operator, or two transactions that met: trying again is right. */
    private static boolean isTransient(String state) {
        return state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58");
    }
}
