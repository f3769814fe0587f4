package nl.klankbord.edge.logs;

/** The place of a failure: its class, its stack and its causes, without what they say. */
final class WithoutMessage extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 8;

    private final String name;

    private WithoutMessage(Throwable failure, int causes) {
        super(null, cause(failure, causes), false, true);
        name = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    static WithoutMessage of(Throwable failure) {
        return new WithoutMessage(failure, MAX_CAUSES);
    }

    private static Throwable cause(Throwable failure, int causes) {
        var cause = failure.getCause();
        return cause == null || causes == 0 ? null : new WithoutMessage(cause, causes - 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
