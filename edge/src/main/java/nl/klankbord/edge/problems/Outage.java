package nl.klankbord.edge.problems;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.Set;
import java.util.stream.Stream;

/** Failures that are over once PostgreSQL is back: nothing was wrong with the request, and it may be tried again. */
final class Outage {
    /** What a caller waits before the next try, in seconds. */
    static final int RETRY_AFTER = 5;

    /**
     * Shut down, crashed, starting, out of connections, lost on the way (PostgreSQL documentation, appendix A, classes
     * 08, 53 and 57).
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08004", "08006");

    private static final int MOST_CAUSES = 10;

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof ClosedConnectionException
                || (failure instanceof PgException refused && STATES.contains(refused.getSqlState()));
    }
}
