package nl.klankbord.protocol.wire;

/**
 * The check of an ML-KEM-768 encapsulation key in FIPS 203, 7.2: every 12-bit coefficient is below q. A key that fails it
 * would make two implementations disagree (KB-2).
 */
final class MlKemModulus {
    private static final int Q = 3_329;
    private static final int COEFFICIENT_BYTES = 1_152;

    private MlKemModulus() {}

    /** Checks the front of an X-Wing public key, which is the ML-KEM key. */
    static void check(byte[] publicKey) {
        for (var i = 0; i < COEFFICIENT_BYTES; i += 3) {
            var three = (publicKey[i] & 0xff) | (publicKey[i + 1] & 0xff) << 8 | (publicKey[i + 2] & 0xff) << 16;
            if ((three & 0xfff) >= Q || three >>> 12 >= Q) {
                throw new MalformedWire("modulus");
            }
        }
    }
}
