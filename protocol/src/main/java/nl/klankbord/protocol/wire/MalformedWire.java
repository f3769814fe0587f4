package nl.klankbord.protocol.wire;

/** Bytes or text that do not have the form the protocol gives: wrong length, kind, encoding, range or order (KB-5). */
public final class MalformedWire extends RefusedInput {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a form.
     *
     * @param code a fixed word that says which rule failed, never a part of the input
     */
    public MalformedWire(String code) {
        super(code);
    }
}
