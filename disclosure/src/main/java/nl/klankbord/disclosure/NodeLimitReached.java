package nl.klankbord.disclosure;

/** A search did not end within its limit: nothing is known, so nothing may be published. */
final class NodeLimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeLimitReached() {
        super("The search did not end within its limit");
    }
}
