package nl.klankbord.protocol.wire;

/**
 * Input that the protocol refuses. The message is a fixed code of our own ({@code "length"}, {@code "signature"}), never
 * a part of the input, so it may be logged; the peer gets one and the same answer for all of them (KB-7).
 */
public abstract class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedInput(String code) {
        super(code, null, false, false);
    }

    /**
     * The reason, for tests and our own counters.
     *
     * @return a fixed word, never input
     */
    public String code() {
        return String.valueOf(getMessage());
    }
}
