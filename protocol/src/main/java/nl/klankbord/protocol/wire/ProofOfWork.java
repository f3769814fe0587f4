package nl.klankbord.protocol.wire;

/**
 * The price of a mailbox or of room for an attachment: a nonce whose hash starts with enough zero bits (KB-54).
 *
 * <p>Does not protect against: somebody with many machines. It makes flooding cost, it does not name anybody.
 */
public final class ProofOfWork {
    /** Nonces are below 2⁵³, so that every language counts them exactly. */
    public static final long MAX_NONCE = (1L << 53) - 1;

    /** The difficulty unless the server asks for more. */
    public static final int DEFAULT_DIFFICULTY = 14;

    /** A client refuses to work harder than this. */
    public static final int MAX_DIFFICULTY = 20;

    private ProofOfWork() {}

    /**
     * Tells whether a nonce pays.
     *
     * @param challenge 32 bytes that the server issued for this purpose
     * @param mailbox the mailbox that the work is for
     * @param nonce 0 to 2⁵³ − 1
     * @param difficulty the number of leading zero bits
     * @return whether {@code H("pow", challenge ‖ mailbox ‖ u64(nonce))} has them; false for a nonce out of range
     * @throws MalformedWire with code {@code length} for another size of challenge
     */
    public static boolean pays(byte[] challenge, MailboxId mailbox, long nonce, int difficulty) {
        if (nonce < 0 || nonce > MAX_NONCE) {
            return false;
        }
        var issued = Bytes.ofLength(challenge, Statements.CHALLENGE_LENGTH);
        return leadingZeroBits(Digests.h("pow", issued, mailbox.bytes(), Bytes.u64(nonce))) >= difficulty;
    }

    /**
     * Counts zero bits from the front.
     *
     * @param hash any bytes
     * @return bits before the first one
     */
    public static int leadingZeroBits(byte[] hash) {
        var bits = 0;
        for (var b : hash) {
            if (b != 0) {
                return bits + Integer.numberOfLeadingZeros(Byte.toUnsignedInt(b)) - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }
}
