package nl.klankbord.protocol.wire;

/** Well-formed input whose signature, MAC, commitment, hash or chain does not hold. */
public final class NotAuthentic extends RefusedInput {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a claim.
     *
     * @param code a fixed word that says which check failed, never a part of the input
     */
    public NotAuthentic(String code) {
        super(code);
    }
}
