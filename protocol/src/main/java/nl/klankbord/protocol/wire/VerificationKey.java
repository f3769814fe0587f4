package nl.klankbord.protocol.wire;

/** A public Ed25519 key that names itself: the id under which it is known is its hash. */
public sealed interface VerificationKey permits MailboxKey, IdentityKey, EscalationKey {
    /** Bytes of a public key. */
    int LENGTH = 32;

    /** Bytes of a signature. */
    int SIGNATURE_LENGTH = 64;

    /**
     * Checks {@code Sign(sk, tag, message)} strictly: cofactorless, canonical R and S, exactly 64 bytes (RFC 8032).
     *
     * @param tag the use of the signature, such as {@code login}
     * @param message what was signed, without the tag
     * @param signature 64 bytes
     * @throws NotAuthentic with code {@code signature} for anything else than a valid one, whatever its length
     */
    default void verify(String tag, byte[] message, byte[] signature) {
        if (!Signatures.hold(bytes(), tag, message, signature)) {
            throw new NotAuthentic("signature");
        }
    }

    /**
     * The public key.
     *
     * @return a copy, 32 bytes
     */
    byte[] bytes();
}
