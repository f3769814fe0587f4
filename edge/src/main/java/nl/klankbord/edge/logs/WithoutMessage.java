package nl.klankbord.edge.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The place of a failure: its class (in place of the message), the top of its stack and its causes, without what they say. */
final class WithoutMessage extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 8;
    private static final int MAX_FRAMES = 40;

    private WithoutMessage(Throwable failure, int causes) {
        super(failure.getClass().getName(), cause(failure, causes), false, true);
        setStackTrace(Arrays.stream(failure.getStackTrace()).limit(MAX_FRAMES).toArray(StackTraceElement[]::new));
    }

    static WithoutMessage of(Throwable failure) {
        return new WithoutMessage(failure, MAX_CAUSES);
    }

    private static @Nullable Throwable cause(Throwable failure, int causes) {
        var cause = failure.getCause();
        return cause == null || causes == 0 ? null : new WithoutMessage(cause, causes - 1);
    }
}
