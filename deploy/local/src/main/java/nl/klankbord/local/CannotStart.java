package nl.klankbord.local;

/** A reason, in words for a person at a terminal, why the stack does not start. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String reason) {
        super(reason);
    }
}
